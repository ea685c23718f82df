using System.Net;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2606:4700::1111", true)]
    public void Knows_what_belongs_to_the_internet(string address, bool isPublic) =>
        Assert.Equal(isPublic, AddressGuard.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task A_name_of_the_internet_that_leads_inside_is_not_called()
    {
        await using var service = new StandInMedia();
        await service.StartAsync();
        var profile = service.Profile(MakerCapability.Image);
        profile.Private = false;
        profile.BaseUrl = new Uri($"https://localhost:{service.Address.Port}/v1");

        var fault = await Assert.ThrowsAsync<ProviderException>(() => RemoteMakerSet.One<IImageMaker>(profile).MakeAsync(
            new("the sea", VisualStyle.Noir, 64, 36, 1, []), "never", MakerContext.Alone, TestContext.Current.CancellationToken));

        Assert.Equal("maker.address", fault.Code);
        Assert.Empty(service.Calls);
    }
}
