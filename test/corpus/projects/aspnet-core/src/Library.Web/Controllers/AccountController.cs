using Library.Sms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Library.Web.Controllers;

[ApiController]
[Route("account")]
public class AccountController(ISmsSender sender, IOptionsSnapshot<SmsOptions> options) : ControllerBase
{
    [HttpPost("code")]
    public async Task<IActionResult> Code([FromBody] CodeRequest request)
    {
        var code = Random.Shared.Next(100000, 999999).ToString();
        var sent = await sender.SendCodeAsync(request.Phone, code, options.Value.Templates);
        return sent ? Ok() : StatusCode(502);
    }

    [HttpPost("news")]
    public Task<bool> News(string phone) => sender.SendNoticeAsync(phone, NoticeTemplate.NewBooks);

    [HttpPost("holiday")]
    public Task<bool> Holiday(string phone) => sender.SendNoticeAsync(phone, NoticeTemplate.Holiday);
}

public record CodeRequest(string Phone);
