using Library.Sms;
using Moq;
using Xunit;

public class SenderTests
{
    [Fact]
    public async Task Sends()
    {
        var sender = new Mock<ISmsSender>();
        sender.Setup(s => s.SendAsync("1", "000000", null, It.IsAny<string[]>())).ReturnsAsync(true);
        Assert.True(await sender.Object.SendAsync("1", "000000", null));
    }
}
