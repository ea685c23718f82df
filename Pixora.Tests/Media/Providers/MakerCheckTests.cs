using Microsoft.Extensions.Options;
using Pixora.Media.Providers;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers;

/// <summary>What is asked when a maker is set up costs nothing, and what is wrong is said in a code.</summary>
public sealed class MakerCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_service_says_whether_it_takes_the_key_and_has_what_the_profile_names_and_bills_nothing()
    {
        await using var media = new StandInMedia(ServerDialect.Kokoro);
        await using var replicate = new StandInReplicate(TimeProvider.System);
        await using var fal = new StandInFal();
        await using var eleven = new StandInElevenLabs();
        StandInService[] services = [media, replicate, fal, eleven];
        foreach (var service in services)
        {
            await service.StartAsync();
        }

        List<string> wrong = [];
        await ExpectAsync(wrong, () => media.Profile(MakerCapability.Image));
        await ExpectAsync(wrong, () => media.Profile(MakerCapability.Speech), profile =>
            profile.Voices["en"][VoiceType.Deep] = "nobody");
        await ExpectAsync(wrong, () => replicate.Profile(MakerCapability.Image));
        await ExpectAsync(wrong, () => fal.Profile, model: "fal-ai/kling-video/of-nobody");
        await ExpectAsync(wrong, () => eleven.Profile, profile => profile.Voices["en"][VoiceType.Deep] = "nobody");

        Assert.Empty(wrong);
        Assert.All(services, service => Assert.Empty(service.Bill));
        Assert.All(services, service =>
            Assert.All(service.Calls, call => Assert.StartsWith("GET ", call, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_says_what_there_is_and_when_the_model_ends()
    {
        await using var media = new StandInMedia();
        await media.StartAsync();

        var standing = await LookAsync(media.Profile(MakerCapability.Speech));

        Assert.Equal(["stand-in", "another"], standing.Models);
        Assert.Equal(["af_heart", "ef_dora"], standing.Voices);
        Assert.Equal(new DateOnly(2031, 5, 4), standing.Retires);
    }

    [Fact]
    public async Task A_server_that_is_not_there_or_lists_nothing_is_no_mystery()
    {
        await using var media = new StandInMedia();
        await media.StartAsync();
        media.Next(StandInService.Looks, ServiceFault.Unknown, ServiceFault.Unknown);
        var away = media.Profile(MakerCapability.Image);
        away.BaseUrl = new Uri("http://127.0.0.1:9/v1");
        var forbidden = media.Profile(MakerCapability.Image);
        forbidden.Private = false;

        Assert.Null((await LookAsync(media.Profile(MakerCapability.Speech))).Problem);
        Assert.Equal("maker.unreachable", (await LookAsync(away)).Problem);
        Assert.Equal("maker.address", (await LookAsync(forbidden)).Problem);
    }

    /// <summary>Well as it is, and told apart: a wrong key, and a model or voice that is not there.</summary>
    private static async Task ExpectAsync(
        List<string> wrong, Func<RemoteProfile> profile, Action<RemoteProfile>? voice = null,
            string model = "studio/nobody:1")
    {
        var other = profile();
        other.Key = "another-key";
        await ExpectAsync(wrong, profile(), null);
        await ExpectAsync(wrong, other, "maker.key");
        other = profile();
        voice?.Invoke(other);
        other.Model = voice is null ? model : other.Model;
        await ExpectAsync(wrong, other, voice is null ? "maker.model" : "maker.voice");
    }

    private static async Task ExpectAsync(List<string> wrong, RemoteProfile profile, string? problem)
    {
        var standing = await LookAsync(profile);
        if (standing.Problem != problem || standing.Message?.Contains(profile.Key!, StringComparison.Ordinal) == true)
        {
            wrong.Add($"{profile.Service} {profile.Capability}: {standing.Problem} ({standing.Message}), not {problem}");
        }
    }

    private static async Task<MakerStanding> LookAsync(RemoteProfile profile)
    {
        using var makers = new RemoteMakers(
            Options.Create(new RemoteMakerOptions()), new MakerBook(), MediaTools.Plain, TimeProvider.System);
        return await new MakerCheck(makers, TimeProvider.System).LookAsync("stand-in", profile, Token);
    }
}
