using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Music;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;

namespace Pixora.Tests.Media.Providers.Local.Music;

public abstract class LocalMusicComposerTests : MusicComposerConformance
{
    private protected abstract IScoreRenderer Renderer { get; }

    private protected override IMusicComposer Create() => new LocalMusicComposer(Renderer);

    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var request = new MusicRequest(MusicMood.Epic, MusicGenre.Orchestral, 6, 4);
        await Create().ComposeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        var first = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await Create().ComposeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        Assert.Equal(first, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        File.Delete(path);
    }

    [Fact]
    public void Its_name_tells_what_plays() => Assert.Equal($"local-music-{Renderer.Name}", Create().Profile.Name);
}

public sealed class SynthMusicTests : LocalMusicComposerTests
{
    private protected override IScoreRenderer Renderer { get; } = new SynthRenderer();
}

public sealed class FluidsynthMusicTests : LocalMusicComposerTests
{
    private protected override IScoreRenderer Renderer
    {
        get
        {
            var found = FluidsynthRenderer.Find(new());
            Assert.SkipWhen(found is null, "fluidsynth and a SoundFont are not installed");
            return found!;
        }
    }

    [Fact]
    public void Is_not_found_without_the_program_or_without_a_SoundFont()
    {
        Assert.Null(FluidsynthRenderer.Find(new() { Fluidsynth = "no-such-program" }));
        Assert.Null(FluidsynthRenderer.Find(new() { UsualSoundFonts = [] }));
        Assert.Null(FluidsynthRenderer.Find(new() { SoundFont = "no-such.sf2" }));
    }

    [Fact]
    public async Task A_failure_of_the_program_has_a_code()
    {
        var broken = new LocalMusicComposer(new FluidsynthRenderer("no-such-program", "font.sf2"));
        var request = new MusicRequest(MusicMood.Calm, MusicGenre.Ambient, 2, 1);
        var failure = await Assert.ThrowsAsync<ProviderException>(
            () => broken.ComposeAsync(request, "unused.wav", MakerContext.Alone, TestContext.Current.CancellationToken));
        Assert.Equal("music.missing", failure.Code);
        Assert.False(File.Exists("unused.wav"));
    }
}
