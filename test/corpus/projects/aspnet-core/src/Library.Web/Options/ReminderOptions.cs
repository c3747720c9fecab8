using Library.Sms;

namespace Library.Web.Options;

public record ReminderOptions
{
    public SmsTemplates Templates { get; init; } = new();

    [ConfigurationKeyName("reminder_sign")]
    public string Sign { get; init; } = "";
}
