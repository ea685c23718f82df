using System.Text;
using Microsoft.Extensions.Options;
using Pixora.Media.Providers;
using Pixora.Media.Providers.Hooks;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Tools;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Hooks;

/// <summary>A call is believed when the service has signed it a moment ago, and never otherwise.</summary>
public sealed class HookSignatureTests
{
    private const string Body = """{"id":"pred001","status":"succeeded"}""";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicate_is_believed_by_the_secret_of_the_account()
    {
        await using var service = new StandInReplicate(TimeProvider.System);
        await service.StartAsync();
        using var all = new Makers(service.Profile(MakerCapability.Image));

        await ExpectAsync(all, at => StandInReplicate.Signed("msg-1", at, Body), "msg-1", "pred001");
        var other = StandInReplicate.Signed("msg-1", Now, Body, "whsec_" + Convert.ToBase64String(new byte[24]));
        Assert.Equal(HookVerdict.Forged, (await all.CheckAsync(other, Body)).Verdict);
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task Fal_is_believed_by_the_keys_that_it_publishes()
    {
        await using var service = new StandInFal();
        await using var impostor = new StandInFal();
        await service.StartAsync();
        using var all = new Makers(service.Profile);

        await ExpectAsync(all, at =>
            service.Signed("pred001", at, Body), $"pred001-{Now.ToUnixTimeSeconds()}", "pred001");
        Assert.Equal(HookVerdict.Forged, (await all.CheckAsync(impostor.Signed("pred001", Now, Body), Body)).Verdict);
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task Without_a_public_address_and_for_other_makers_nobody_is_called()
    {
        await using var service = new StandInReplicate(TimeProvider.System);
        await using var media = new StandInMedia();
        await service.StartAsync();
        await media.StartAsync();
        using var hidden = new Makers(service.Profile(MakerCapability.Image), isPublic: false);
        using var other = new Makers(media.Profile(MakerCapability.Image));
        var call = StandInReplicate.Signed("msg-1", Now, Body);

        Assert.Equal(HookVerdict.Unknown, (await hidden.CheckAsync(call, Body)).Verdict);
        Assert.Equal(HookVerdict.Unknown, (await other.CheckAsync(call, Body)).Verdict);
        Assert.Empty(service.Calls);
    }

    private static async Task ExpectAsync(
        Makers all, Func<DateTimeOffset, Dictionary<string, string>> sign, string id, string job)
    {
        var good = sign(Now);
        Assert.Equal(new HookOutcome(HookVerdict.Genuine, id, job), await all.CheckAsync(good, Body));
        Assert.Equal(HookVerdict.Stale, (await all.CheckAsync(sign(Now.AddMinutes(-6)), Body)).Verdict);
        Assert.Equal(HookVerdict.Stale, (await all.CheckAsync(sign(Now.AddMinutes(6)), Body)).Verdict);
        Assert.Equal(HookVerdict.Forged,
            (await all.CheckAsync(good, Body.Replace("001", "002", StringComparison.Ordinal))).Verdict);
        foreach (var header in good.Keys)
        {
            Assert.Equal(HookVerdict.Forged, (await all.CheckAsync(With(good, header, null), Body)).Verdict);
            Assert.Equal(HookVerdict.Forged, (await all.CheckAsync(With(good, header, "0"), Body)).Verdict);
        }
    }

    private static Dictionary<string, string> With(Dictionary<string, string> headers, string name, string? value)
    {
        var changed = new Dictionary<string, string>(headers);
        changed.Remove(name);
        if (value is not null)
        {
            changed[name] = value;
        }

        return changed;
    }

    private sealed class Makers : IDisposable
    {
        private const string Name = "stand-in";

        private readonly RemoteMakers makers;
        private readonly MakerHooks hooks;

        public Makers(RemoteProfile profile, bool isPublic = true)
        {
            var options = Options.Create(new RemoteMakerOptions
            {
                Profiles = { [Name] = profile },
                PublicUrl = isPublic ? new Uri("https://studio.example") : null,
            });
            var book = new MakerBook();
            makers = new RemoteMakers(options, book, MediaTools.Plain, TimeProvider.System);
            hooks = new MakerHooks(makers, book, options, TimeProvider.System);
        }

        public Task<HookOutcome> CheckAsync(Dictionary<string, string> headers, string body) =>
            hooks.CheckAsync(Name, new HookCall(headers.GetValueOrDefault, Encoding.UTF8.GetBytes(body)), Token);

        public void Dispose() => makers.Dispose();
    }
}
