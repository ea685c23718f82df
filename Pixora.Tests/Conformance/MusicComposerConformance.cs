using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Conformance;

/// <summary>What every composer promises. It is one when its subclass is green.</summary>
public abstract class MusicComposerConformance : MakerConformance<MusicRequest>, IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private protected abstract override IMusicComposer Create();

    private protected override MusicRequest Usual => new(MusicMood.Calm, MusicGenre.Ambient, 5, 1);

    private protected override Task RunAsync(IMaker<MusicRequest> maker, MakerRun<MusicRequest> run, CancellationToken cancellationToken) =>
        ((IMusicComposer)maker).ComposeAsync(run.Request, run.Path, run.Context, cancellationToken);

    public void Dispose()
    {
        File.Delete(path);
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5.3337)]
    [InlineData(12)]
    public async Task Writes_48_kHz_stereo_of_exactly_the_length(double seconds)
    {
        var music = await ComposeAsync(new(MusicMood.Calm, MusicGenre.Cinematic, seconds, 1));
        Assert.Equal((48000, 2), (music.Rate, music.Channels));
        Assert.Equal(seconds, music.Seconds, 0.001);
    }

    [Theory]
    [InlineData(MusicMood.Epic, MusicGenre.Orchestral)]
    [InlineData(MusicMood.Uplifting, MusicGenre.Electronic)]
    [InlineData(MusicMood.Melancholic, MusicGenre.LoFi)]
    public async Task Is_level_and_clean_and_has_died_away_at_the_end(MusicMood mood, MusicGenre genre)
    {
        var music = await ComposeAsync(new(mood, genre, 10, 7));
        Assert.InRange(Loudness.Of(music), -22, -18);
        Assert.True(music.Samples.Max(Math.Abs) <= 0.89, "peak over −1 dBFS");
        Assert.InRange(music.Samples.Average(), -0.001f, 0.001f);
        Assert.All(music.Samples[^(2 * 2400)..], sample => Assert.Equal(0, sample));
        Assert.Contains(music.Samples[^(2 * 48000)..], sample => Math.Abs(sample) > 0.001f);
    }

    [Fact]
    public async Task Is_never_silent_for_long()
    {
        var music = await ComposeAsync(new(MusicMood.Mysterious, MusicGenre.Ambient, 12, 3));
        var seconds = Enumerable.Range(0, 11).Select(
            second => music.Samples.AsSpan(second * 96000, 96000).ToArray().Max(Math.Abs));
        Assert.All(seconds, loudest => Assert.True(loudest > 0.003f, "a second of silence"));
    }

    [Fact]
    public async Task Another_seed_gives_another_piece()
    {
        var one = await ComposeAsync(new(MusicMood.Playful, MusicGenre.Acoustic, 5, 1));
        var other = await ComposeAsync(new(MusicMood.Playful, MusicGenre.Acoustic, 5, 2));
        Assert.NotEqual(one.Samples, other.Samples);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.99)]
    [InlineData(901)]
    [InlineData(double.NaN)]
    public async Task Refuses_a_length_out_of_bounds(double seconds)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => ComposeAsync(new(MusicMood.Calm, MusicGenre.Ambient, seconds, 1)));
        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task Leaves_nothing_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Create().ComposeAsync(new(MusicMood.Calm, MusicGenre.Ambient, 5, 1), path, MakerContext.Alone, cancelled.Token));
        Assert.False(File.Exists(path));
    }

    private async Task<PcmSound> ComposeAsync(MusicRequest request)
    {
        await Create().ComposeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        return WavFile.Read(path);
    }
}
