package com.yunfan.express.sms;

public final class SmsConstants {

    public static final String SDK_APP_ID = "14000821170";
    public static final String SIGN_NAME = "云帆-速运";
    public static final String HOTLINE = "4008201799 ";

    private SmsConstants() {
    }
}
