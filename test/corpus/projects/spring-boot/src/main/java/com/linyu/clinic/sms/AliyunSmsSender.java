package com.linyu.clinic.sms;

import com.aliyun.dysmsapi20170525.Client;
import com.aliyun.dysmsapi20170525.models.SendSmsRequest;

/** 备用通道：阿里云。签名和模板与腾讯云无关。 */
public class AliyunSmsSender {
    private final Client client;

    public AliyunSmsSender(Client client) {
        this.client = client;
    }

    public void send(String phone) throws Exception {
        SendSmsRequest request = new SendSmsRequest();
        request.setPhoneNumbers(phone);
        request.setSignName("【林语】");
        request.setTemplateCode("SMS_1540001");
        request.setTemplateParam("{\"code\":\"1\"}");
        client.sendSms(request);
    }
}
