using Library.Sms;
using Library.Web.Options;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Library.Web.Controllers;

public partial class LoanController : ControllerBase
{
    private readonly ISmsSender _sender;
    private readonly IOptionsMonitor<ReminderOptions> _reminders;

    public LoanController(ISmsSender sender, IOptionsMonitor<ReminderOptions> reminders)
    {
        _sender = sender ?? throw new ArgumentNullException(nameof(sender));
        _reminders = reminders;
    }

    public Task<bool> Remind(Loan loan)
    {
        var reminders = _reminders.CurrentValue;
        return _sender.SendAsync(loan.Phone, reminders.Templates.Due, sign: reminders.Sign, loan.Reader, loan.Title);
    }

    public Task<bool> Arrived(Loan loan, bool reserved)
    {
        var (template, args) = reserved switch
        {
            true => (_reminders.CurrentValue.Templates.Reserved, new[] { loan.Title }),
            false => ("3310002", new[] { loan.Reader, loan.Title, $"{loan.Due:M月d日}" }),
        };
        return _sender.SendAsync(loan.Phone, template, null, args);
    }
}

public record Loan(string Phone, string Reader, string Title, DateTime Due);
