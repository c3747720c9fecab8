package com.yunfan.express.parcel;

public record Parcel(String number, String phone, String locker, String pickupCode) {
}
