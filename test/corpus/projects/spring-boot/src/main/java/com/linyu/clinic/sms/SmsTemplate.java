package com.linyu.clinic.sms;

/** 短信模板，编号与控制台一致。 */
public enum SmsTemplate {
    LOGIN("2011001"),
    BOOKED("2011002"),
    CANCELLED("2011003"),
    REPORT_READY("2011004"),
    FOLLOW_UP("2011009");

    private final String id;

    SmsTemplate(String id) {
        this.id = id;
    }

    public String getId() {
        return id;
    }
}
