using Microsoft.Extensions.Options;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class RemoteMakerOptionsTests
{
    [Fact]
    public void A_usual_profile_is_taken() => Assert.Null(Fault("pictures", _ => { }));

    [Theory]
    [InlineData("local-image")]
    [InlineData("My Pictures")]
    public void A_name_that_could_be_mistaken_is_refused(string name) =>
        Assert.Contains("a name has", Fault(name, _ => { }), StringComparison.Ordinal);

    [Fact]
    public void What_could_never_work_is_refused_by_name_and_without_its_key()
    {
        Action<RemoteProfile>[] wrong =
        [
            profile => profile.BaseUrl = new Uri("http://example.org/v1"),
            profile => profile.BaseUrl = new Uri("https://me:secret-key@example.org/v1"),
            profile => profile.BaseUrl = null,
            profile => profile.Model = " ",
            profile => profile.Capability = MakerCapability.Motion,
            profile => profile.Sizes.Add("wide"),
            profile => profile.Price = new() { Dollars = -1 },
            profile => profile.Price = new() { Dollars = 1, Per = "mood" },
            profile => profile.KeyFrom = "NO_SUCH_KEY",
            profile => profile.Capability = MakerCapability.Speech,
            profile => profile.LongestText = 1,
        ];
        Assert.All(wrong, change =>
        {
            var fault = Fault("pictures", profile =>
            {
                profile.Key = null;
                change(profile);
            });
            Assert.StartsWith("Makers:Profiles:pictures: ", fault, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-key", fault, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Services_with_one_address_need_none_and_openai_is_no_default()
    {
        var options = new RemoteMakerOptions();
        foreach (var service in Enum.GetValues<RemoteService>())
        {
            options.Profiles[$"{service}"] = new() { Service = service };
        }

        RemoteDefaults.Complete(options);

        Assert.Equal(
            [RemoteService.OpenAI],
            options.Profiles.Values.Where(profile => profile.BaseUrl is null).Select(profile => profile.Service));
    }

    [Fact]
    public void Another_model_or_voice_is_another_version_and_the_same_settings_are_the_same()
    {
        var version = MakerFingerprint.Of("voice", Voice("one")).Version;
        Assert.Equal(version, MakerFingerprint.Of("voice", Voice("one")).Version);
        Assert.NotEqual(version, MakerFingerprint.Of("voice", Voice("two")).Version);
    }

    private static RemoteProfile Voice(string name) => new() { Model = "m", Voices = { ["en"] = new() { [VoiceType.Male] = name } } };

    private static string? Fault(string name, Action<RemoteProfile> change)
    {
        var profile = new RemoteProfile { BaseUrl = new Uri("https://example.org/v1"), Model = "m", Key = "secret-key" };
        change(profile);
        var options = new RemoteMakerOptions { Profiles = { [name] = profile } };
        var result = new RemoteMakerOptionsValidator().Validate(Options.DefaultName, options);
        return result.Failed ? result.FailureMessage : null;
    }
}
