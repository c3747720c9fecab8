package com.yunfan.express.parcel;

import com.yunfan.express.sms.SmsConstants;
import com.yunfan.express.sms.SmsSender;
import com.yunfan.express.sms.SmsTemplate;
import org.springframework.stereotype.Service;

@Service
public class ParcelService {

    private final SmsSender sms;

    public ParcelService(SmsSender sms) {
        this.sms = sms;
    }

    public void stored(Parcel parcel) {
        sms.send(SmsTemplate.PICKUP_CODE, parcel.phone(), parcel.locker(), parcel.pickupCode());
    }

    public void delivering(Parcel parcel, String courier) {
        sms.send(SmsTemplate.DELIVERING, parcel.phone(), parcel.number(), courier, SmsConstants.HOTLINE);
    }

    public void delayed(Parcel parcel, int days) {
        sms.send(SmsTemplate.DELAYED, parcel.phone(), parcel.number(), String.valueOf(days));
    }
}
