package com.yunfan.express.sms;

public final class SmsConstants {

    public static final String HOTLINE = "4008201799 ";

    private SmsConstants() {
    }
}
