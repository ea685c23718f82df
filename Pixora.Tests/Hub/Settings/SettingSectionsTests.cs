using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Agents;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Storage;
using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Settings;

/// <summary>Every section of the settings is read by the server and named in the README.</summary>
public sealed class SettingSectionsTests : IDisposable
{
    private const string Section = "Section";

    /// <summary>The data folder is the server's; tokens of another issuer are read only where they are the way in.</summary>
    private static readonly Type[] ReadOtherwise = [typeof(MediaOptions), typeof(JwtSettings)];

    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<Type> Options =>
        from assembly in (Assembly[])[typeof(MediaOptions).Assembly, typeof(HubOptions).Assembly, typeof(CrewServices).Assembly]
        from type in assembly.GetTypes()
        where type.GetField(Section, BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true }
        select type;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Each_is_bound()
    {
        await using var studio = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Settings);

        Assert.Contains(typeof(LocalMusicOptions), Options);
        Assert.DoesNotContain(
            Options.Except(ReadOtherwise),
            type => !studio.Services.GetServices(typeof(IOptionsChangeTokenSource<>).MakeGenericType(type)).Any());
    }

    [Fact]
    public void Each_is_named_in_the_README()
    {
        var readme = Repository.Read("README.md");

        Assert.DoesNotContain(
            Options.Except([typeof(MediaOptions)]).Select(type => (string)type.GetField(Section)!.GetRawConstantValue()!),
            section => !readme.Contains($"`{section}`", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Music_is_played_as_the_settings_say()
    {
        var font = data["grand.sf2"];
        await File.WriteAllTextAsync(font, "", Token);
        await using var studio = Open(new("Music:SoundFont", font), new("Music:Fluidsynth", Program()));

        var music = studio.Services.GetRequiredService<IOptions<LocalMusicOptions>>().Value;

        Assert.Equal("fluidsynth-grand", FluidsynthRenderer.Find(music)?.Name);
    }

    [Theory]
    [InlineData("SoundFont", "no-such.sf2", "Music:SoundFont: there is no file 'no-such.sf2'.")]
    [InlineData("Fluidsynth", "no-such-program", "Music:Fluidsynth: there is no program 'no-such-program'.")]
    [InlineData("Fluidsynth", "", "The Fluidsynth field is required.")]
    public async Task Instruments_that_are_set_and_not_there_keep_the_server_from_starting(string setting, string value, string fault)
    {
        await using var studio = Open(new KeyValuePair<string, string?>($"Music:{setting}", value));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => studio.StartAsync(Token));

        Assert.Contains(fault, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SoundFont_that_nothing_plays_is_refused()
    {
        var font = data["grand.sf2"];
        File.WriteAllText(font, "");

        var answer = new LocalMusicOptionsFiles().Validate(null, new() { SoundFont = font, Fluidsynth = "no-such-program" });

        Assert.Contains("'no-such-program', which plays it, is not there.", answer.FailureMessage, StringComparison.Ordinal);
    }

    /// <summary>Any program: it is found and not run.</summary>
    private string Program()
    {
        var program = data["fluidsynth"];
        File.WriteAllText(program, "");
        return program;
    }

    private WebApplication Open(params KeyValuePair<string, string?>[] settings) =>
        TestStudio.Build(data.Path, new StagedRenderer(data.Path), [.. TestStore.SettingsWith(settings)]);
}
