using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Generation;
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
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Rendering.Making;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering;

/// <summary>The plan and the real tools agree: what the plan expects of a film is what the inspector finds.</summary>
public sealed class FilmRendererWithRealToolsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_planned_film_passes_its_inspection()
    {
        using var data = new TestData();
        await using var studio = Studio(data);
        var film = SampleFilms.Film([SampleFilms.Scene(1, 3) with { Narration = "It begins." }, SampleFilms.Scene(2, 2.5) with { Narration = "It ends.", Transition = new Transition(TransitionKind.FadeThroughBlack, 0.4) }]);
        var job = new RenderJob(new VideoTaskId(new string('c', 32)), DateTimeOffset.UnixEpoch, 1, film with { Music = film.Music with { Enabled = false } });
        var result = await studio.GetRequiredService<IFilmRenderer>().RenderAsync(job, new RecordingWatcher(), Token);
        Assert.Equal(5.5, result.Seconds, 0.1);
        Assert.True(File.Exists(Path.Combine(data.Root, "films", result.Folder, "final_video.mp4")));
    }

    private static ServiceProvider Studio(TestData data) => new ServiceCollection()
        .AddFilmRendering().AddClips().AddLocalMotion().AddLocalSpeech().AddLocalImages()
        .AddSingleton(new TextPainter(new TypeCase(TypeCase.SystemFolders)))
        .AddSingleton<IOverlayPainter, OverlayPainter>()
        .AddSingleton<ICoverPainter, CoverPainter>()
        .AddSingleton<ISoundtrackMixer, SoundtrackMixer>()
        .AddSingleton<IFilmMuxer, FilmMuxer>()
        .AddSingleton<IFilmInspector, FilmInspector>()
        .AddSingleton<IMusicComposer, NoMusic>()
        .Configure<MediaOptions>(options => options.DataFolder = data.Root)
        .Configure<RenderOptions>(options => options.ShortSide = 36)
        .BuildServiceProvider();

    private sealed class NoMusic : IMusicComposer
    {
        public MakerProfile Profile { get; } = new("no-music", 1, NeedsNetwork: false, Price: 0);

        public Task ComposeAsync(MusicRequest request, string path, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
