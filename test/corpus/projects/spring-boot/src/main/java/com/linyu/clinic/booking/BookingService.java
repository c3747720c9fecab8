package com.linyu.clinic.booking;

import com.linyu.clinic.sms.SmsService;
import com.linyu.clinic.sms.SmsTemplate;
import org.springframework.stereotype.Service;

@Service
public class BookingService {
    private final SmsService smsService;

    public BookingService(SmsService smsService) {
        this.smsService = smsService;
    }

    public void confirm(Booking booking) {
        smsService.send(SmsTemplate.BOOKED, booking.phone(), booking.doctor(), booking.time());
    }

    public void cancel(Booking booking) {
        smsService.send(SmsTemplate.CANCELLED, booking.phone(), booking.department(), booking.time());
    }

    public void reportReady(Booking booking) {
        smsService.send(SmsTemplate.REPORT_READY, booking.phone(), "一楼服务台");
    }

    public void followUp(Booking booking) {
        smsService.send(SmsTemplate.FOLLOW_UP, booking.phone(), booking.doctor());
    }

    /** 模板由运营配置，无法静态得知。 */
    public void custom(Booking booking, SmsTemplate template, String[] values) {
        smsService.send(template, booking.phone(), values);
    }

    public record Booking(String phone, String doctor, String department, String time) {}
}
