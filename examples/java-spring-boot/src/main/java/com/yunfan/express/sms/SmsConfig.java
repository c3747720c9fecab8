package com.yunfan.express.sms;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class SmsConfig {

    @Bean
    public SmsClient smsClient(@Value("${tencent.secret-id}") String secretId,
                               @Value("${tencent.secret-key}") String secretKey,
                               SmsProperties properties) {
        return new SmsClient(new Credential(secretId, secretKey), properties.getRegion());
    }
}
