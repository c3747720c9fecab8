using Microsoft.Extensions.Configuration;

namespace Library.Sms;

/// <summary>Bound to the section "Sms" of the configuration.</summary>
public sealed class SmsOptions
{
    public const string SectionName = "Sms";

    public string SecretId { get; set; } = string.Empty;
    public string SecretKey { get; set; } = string.Empty;
    public required string SdkAppId { get; init; }
    public string SignName { get; set; } = null!;
    public string Region { get; set; } = "ap-beijing";

    [ConfigurationKeyName("reminder_sign")]
    public string? ReminderSign { get; set; }

    public SmsTemplates Templates { get; set; } = new();
}

public sealed class SmsTemplates
{
    public string Login { get; set; } = "";
    public string Due { get; set; } = "";
    public string Reserved { get; set; } = "";
    public string Closing { get; set; } = "";
}
