package com.linyu.clinic;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.linyu.clinic.booking.BookingService;
import com.linyu.clinic.sms.SmsService;
import com.linyu.clinic.sms.SmsTemplate;
import com.tencentcloudapi.sms.v20210111.SmsClient;
import org.junit.jupiter.api.Test;

class SmsServiceTest {
    private final SmsClient client = mock(SmsClient.class);
    private final SmsService smsService = mock(SmsService.class);

    @Test
    void confirms() throws Exception {
        when(client.SendSms(any())).thenReturn(null);
        new BookingService(smsService).confirm(new BookingService.Booking("13900000000", "王", "内科", "9:00"));
        verify(smsService).send(SmsTemplate.BOOKED, "13900000000", "王", "9:00");
    }
}
