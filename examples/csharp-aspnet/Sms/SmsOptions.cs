namespace Yunfan.Parking.Sms;

public static class SmsOptions
{
    public const string AppId = "1400971460";
    public const string SignName = "云帆停车";

    public const string Entered = "2060711";
    public const string PayCode = "2060712";
}
