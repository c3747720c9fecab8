package com.linyu.clinic.config;

import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class SmsClientConfig {
    @Bean
    public SmsClient smsClient(SmsProperties properties) {
        Credential credential = new Credential(properties.getSecretId(), properties.getSecretKey());
        return new SmsClient(credential, properties.getRegion());
    }
}
