package com.yunfan.express.sms;

import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import com.tencentcloudapi.sms.v20210111.models.SendSmsRequest;
import com.tencentcloudapi.sms.v20210111.models.SendSmsResponse;
import com.tencentcloudapi.sms.v20210111.models.SendStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
public class SmsSender {

    private static final Logger log = LoggerFactory.getLogger(SmsSender.class);

    private final SmsClient client;
    private final SmsProperties properties;

    public SmsSender(SmsClient client, SmsProperties properties) {
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
        try {
            SendSmsResponse response = client.SendSms(request);
            SendStatus status = response.getSendStatusSet()[0];
            if (!"Ok".equals(status.getCode())) {
                log.warn("{} not sent: {}", template.getTitle(), status.getCode());
                return false;
            }
            return true;
        } catch (TencentCloudSDKException e) {
            log.error("{} not sent: {}", template.getTitle(), e.getErrorCode());
            return false;
        }
    }
}
