package com.yunfan.express.sms;

/** 控制台中已提交的正文模板 */
public enum SmsTemplate {
    PICKUP_CODE("1710441", "取件码"),
    DELIVERING("1710442", "派送通知"),
    DELAYED("1710443", "延误通知");

    private final String id;
    private final String title;

    SmsTemplate(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }
}
