namespace Library.Sms;

public interface ISmsSender
{
    Task<bool> SendAsync(string phone, string templateId, string? sign = null, params string[] args);
}

/// <summary>Templates that are numbers in the console's export.</summary>
public enum NoticeTemplate
{
    NewBooks = 3310005,
    Holiday = 3310007,
}

public static class SmsSenderExtensions
{
    public static Task<bool> SendCodeAsync(this ISmsSender sender, string phone, string code, SmsTemplates templates) =>
        sender.SendAsync(phone, templates.Login, args: [code, "10"]);

    public static Task<bool> SendNoticeAsync(this ISmsSender sender, string phone, NoticeTemplate template) =>
        sender.SendAsync(phone, ((int)template).ToString());
}
