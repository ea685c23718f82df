using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Providers.Local.Motion;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Covers;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Rendering.Muxing;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Text;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes.Makers;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>The plan and the real tools agree: what the plan expects of a film is what the inspector finds.</summary>
public sealed class FilmRendererWithRealToolsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_planned_film_passes_its_inspection()
    {
        using var data = new TestData();
        await using var studio = Studio(data);
        var film = SampleFilms.Film(
            [
                SampleFilms.Scene(1, 3) with { Narration = "It begins." },
                SampleFilms.Scene(2, 2.5) with
                {
                    Narration = "It ends.",
                    Transition = new Transition(TransitionKind.FadeThroughBlack, 0.4),
                },
            ]);
        var job = new RenderJob(
            new VideoTaskId(new string('c', 32)), DateTimeOffset.UnixEpoch, 1, film with { Music = film.Music with { Enabled = false } });
        var result = await studio.GetRequiredService<IFilmRenderer>().RenderAsync(job, new RecordingWatcher(), Token);
        Assert.Equal(5.5, result.Seconds, 0.1);
        Assert.True(File.Exists(Path.Combine(data.Root, "films", result.Folder, "final_video.mp4")));
    }

    [Fact]
    public async Task A_film_in_which_it_rains_snows_and_lightning_flashes_passes_its_inspection()
    {
        using var data = new TestData();
        await using var studio = Studio(data);
        var painter = studio.GetRequiredService<IPainter>().Mark;
        var film = SampleFilms.Film(
            [
                SampleFilms.Scene(1, 3) with
                {
                    Narration = "It begins.", Visual = "A thunderstorm with lightning over the sea", Painter = painter,
                },
                SampleFilms.Scene(2, 2.5) with
                {
                    Narration = "It ends.", Visual = "Snow falls on a village at night", Painter = painter,
                },
            ]);
        film = film with { Music = film.Music with { Enabled = false } };
        var job = new RenderJob(new VideoTaskId(new string('f', 32)), DateTimeOffset.UnixEpoch, 1, film);

        var result = await studio.GetRequiredService<IFilmRenderer>().RenderAsync(job, new RecordingWatcher(), Token);

        Assert.Equal(5.5, result.Seconds, 0.1);
    }

    /// <summary>Without music, nothing covers what a narration leaves silent.</summary>
    [Theory]
    [InlineData(true, "x", "")]
    [InlineData(true, "A… … … B", "… — !?")]
    [InlineData(true, "… — !?", "\U0001F680")]
    [InlineData(false, "It begins.", "It ends.")]
    public async Task A_film_with_next_to_nothing_to_hear_passes_its_inspection(
        bool narrated, string first, string second)
    {
        using var data = new TestData();
        await using var studio = Studio(data);
        var film = SampleFilms.Film(
            [SampleFilms.Scene(1, 3) with { Narration = first }, SampleFilms.Scene(2, 2) with { Narration = second }]);
        film =
            film with { Music = film.Music with { Enabled = false }, Voice = film.Voice with { Narrated = narrated } };
        var job = new RenderJob(new VideoTaskId(new string('e', 32)), DateTimeOffset.UnixEpoch, 1, film);

        var result = await studio.GetRequiredService<IFilmRenderer>().RenderAsync(job, new RecordingWatcher(), Token);

        Assert.Equal(5, result.Seconds, 0.1);
    }

    [Fact]
    public async Task A_film_of_a_service_s_moving_clips_and_a_voice_without_word_times_passes_its_inspection_too()
    {
        using var data = new TestData();
        var motion = new ServiceMotionMaker();
        await using var studio = Studio(data, services => services
            .AddSingleton<IMotionMaker>(motion).AddSingleton<ISpeechSynthesizer, WordlessSpeaker>()
            .Configure<MakerOptions>(options => options.Speech = "wordless-speech")
            .Configure<MakerOptions>(options => options.Motion = "service-motion"));
        var film = SampleFilms.Film(
            [
                SampleFilms.Scene(1, 3) with { Narration = "It begins with waves." },
                SampleFilms.Scene(2, 2.5) with { Narration = "It ends with a storm." },
            ]);
        var job = new RenderJob(
            new VideoTaskId(new string('d', 32)), DateTimeOffset.UnixEpoch, 1, film with { Music = film.Music with { Enabled = false } });
        var watcher = new RecordingWatcher();

        var result = await studio.GetRequiredService<IFilmRenderer>().RenderAsync(job, watcher, Token);

        Assert.Equal(2, motion.Made.Count);
        var voices =
            watcher.Parts.Where(part => part.Record.Kind == AssetKind.Narration).DistinctBy(part => part.Key).ToList();
        Assert.Equal(2, voices.Count);
        Assert.All(voices, voice => Assert.NotEmpty(voice.Record.Detail.Speech!.Words));
        var captions = await File.ReadAllTextAsync(
            Path.Combine(data.Root, "films", result.Folder, "captions.srt"), Token);
        Assert.Contains("It begins with waves.", captions, StringComparison.Ordinal);
    }

    private static ServiceProvider Studio(TestData data, Action<IServiceCollection>? more = null)
    {
        var services = Services(data);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static IServiceCollection Services(TestData data) => new ServiceCollection()
        .AddFilmRendering().AddClips().AddLocalMotion().AddLocalSpeech().AddLocalImages()
        .AddSingleton(new TextPainter(new FontCatalog(FontCatalog.SystemFolders)))
        .AddSingleton<IOverlayPainter, OverlayPainter>()
        .AddSingleton<ICoverPainter, CoverPainter>()
        .AddSingleton<ISoundtrackMixer, SoundtrackMixer>()
        .AddSingleton<IFilmMuxer, FilmMuxer>()
        .AddSingleton<IFilmInspector, FilmInspector>()
        .AddSingleton<IMusicComposer, NoMusic>()
        .Configure<MediaOptions>(options => options.DataFolder = data.Root)
        .Configure<RenderOptions>(options => options.ShortSide = 36);

    private sealed class NoMusic : IMusicComposer
    {
        public MakerProfile Profile { get; } = new("no-music", 1, NeedsNetwork: false);

        public Price Quote(MusicRequest request) => Price.Free;

        public Task ComposeAsync(MusicRequest request, string path, MakerContext context, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
