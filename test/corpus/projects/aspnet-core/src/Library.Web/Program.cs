using Library.Sms;
using Library.Web.Options;

var builder = WebApplication.CreateBuilder(args);
builder.Services.Configure<SmsOptions>(builder.Configuration.GetSection(SmsOptions.SectionName));
builder.Services.AddOptions<ReminderOptions>().BindConfiguration("Sms");
builder.Services.AddScoped<ISmsSender, TencentSmsSender>();
builder.Services.AddControllers();

var app = builder.Build();
app.MapControllers();
app.MapPost("/closing", async (ISmsSender sender, IConfiguration configuration, string phone) =>
    await sender.SendAsync(phone, configuration["Sms:Templates:Closing"]!, null, "周一"));
app.Run();
