using System;
using System.Threading.Tasks;
using Yunfan.Parking.Sms;

namespace Yunfan.Parking.Parking;

public class GateService
{
    private readonly SmsSender _sms;

    public GateService(SmsSender sms)
    {
        _sms = sms;
    }

    public Task<bool> EnteredAsync(string phone, string plate, DateTime at)
    {
        return _sms.SendAsync(phone, SmsOptions.Entered, plate, at.ToString("HH:mm"));
    }

    public Task<bool> PayCodeAsync(string phone, string code)
    {
        return _sms.SendAsync(phone, SmsOptions.PayCode, code, "十");
    }
}
