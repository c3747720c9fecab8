package com.linyu.clinic.web;

import com.linyu.clinic.sms.SmsService;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LoginController {
    private final SmsService smsService;

    public LoginController(SmsService smsService) {
        this.smsService = smsService;
    }

    @PostMapping("/login/code")
    public boolean code(@RequestParam String phone) {
        String code = String.valueOf(ThreadLocalRandom.current().nextInt(100000, 1000000));
        return smsService.sendLoginCode(phone, code);
    }
}
