package com.linyu.clinic.sms;

import com.linyu.clinic.config.SmsProperties;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import com.tencentcloudapi.sms.v20210111.models.SendSmsResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class SmsService {
    private static final Logger log = LoggerFactory.getLogger(SmsService.class);

    private final SmsClient client;
    private final SmsProperties properties;

    @Value("${tencent.sms.templates.login}")
    private String loginTemplate;

    public SmsService(SmsClient client, SmsProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    public boolean send(SmsTemplate template, String phone, String... params) {
        SendSmsRequest request = new SendSmsRequest();
        request.setSmsSdkAppId(properties.getSdkAppId());
        request.setSignName(properties.getSignName());
        request.setTemplateId(template.getId());
        request.setPhoneNumberSet(new String[] {"+86" + phone});
        request.setTemplateParamSet(params);
        return deliver(request);
    }

    public boolean sendLoginCode(String phone, String code) {
        SendSmsRequest request = new SendSmsRequest();
        request.setSmsSdkAppId(properties.getSdkAppId());
        request.setSignName("林语健康");
        request.setTemplateId(loginTemplate);
        request.setPhoneNumberSet(new String[] {"+86" + phone});
        request.setTemplateParamSet(new String[] {code, "5分钟"});
        // request.setTemplateId("9999999"); client.SendSms(request);
        return deliver(request);
    }

    private boolean deliver(SendSmsRequest request) {
        try {
            SendSmsResponse response = client.SendSms(request);
            return "Ok".equals(response.getSendStatusSet()[0].getCode());
        } catch (TencentCloudSDKException e) {
            log.error("sms failed: {}", e.getMessage());
            return false;
        }
    }
}
