using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Bench;

/// <summary>A whole render, the same after an edit of one scene's words and picture, and after undoing it.</summary>
internal sealed class EditRounds(BenchOptions options, Scratch scratch)
{
    private const double EditAllowed = 0.30;

    private const double UndoAllowed = 0.03;

    private static readonly Words[] Scenes =
    [
        new("For as long as we have looked up, we have wanted to go.", "A person looking up at the stars over mountains"),
        new("The first steps were small, and the whole world watched.", "A rocket rising at sunrise over the sea"),
        new("From above, our home has no borders, only light and water.", "Earth from orbit, blue oceans and clouds"),
        new("Machines went where we could not, and sent back wonder.", "A probe near the rings of a giant planet"),
        new("Now we listen for whispers from the edge of time.", "A forest observatory under the milky way"),
        new("The next step is ours, and it begins with a dream.", "A city of glass towers at dusk under the moon"),
    ];

    public async Task MeasureAsync(BenchReport report)
    {
        var full = new List<Spent>();
        var edit = new List<Spent>();
        var undo = new List<Spent>();
        using var gauge = new MemoryGauge();
        for (var repeat = 0; repeat < options.Repeats; repeat++)
        {
            await using var studio = new BenchStudio(options, scratch[$"round-{repeat}"]);
            var plan = Plan(studio.Get<IPainter>().Mark);
            full.Add(await RenderAsync(studio, 1, plan));
            edit.Add(await RenderAsync(studio, 2, Edited(plan)));
            undo.Add(await RenderAsync(studio, 3, plan));
            Directory.Delete(scratch[$"round-{repeat}"], recursive: true);
        }

        report.Note("whole render, s", Spent.Median(full).Wall);
        report.Promise(
            "after editing one of six scenes ÷ whole", Spent.Median(edit).Wall / Spent.Median(full).Wall, EditAllowed);
        report.Promise(
            "after undoing the edit ÷ whole", Spent.Median(undo).Wall / Spent.Median(full).Wall, UndoAllowed);
        report.Promise("whole render: peak memory of the process tree, GB", gauge.PeakGigabytes, 1);
    }

    private static Task<Spent> RenderAsync(BenchStudio studio, int revision, Breakdown breakdown) =>
        Spent.OnAsync(() => studio.Get<IFilmRenderer>().RenderAsync(
            new(new("0123456789abcdef0123456789abcdef"), DateTimeOffset.UnixEpoch, revision, breakdown),
            new SilentWatcher(),
            CancellationToken.None));

    private static Breakdown Edited(Breakdown plan) => plan with
    {
        Scenes =
        [
            .. plan.Scenes.Select((scene, index) =>
                index == 2
                    ? scene with
                    {
                        Narration = "Seen from there, home is one small, bright island.",
                        Visual = "A small blue planet in deep space",
                    }
                    : scene),
        ],
    };

    private Breakdown Plan(PainterMark painter) => new(
        "The Way Up",
        new(options.Seconds, AspectRatio.Landscape, VisualStyle.Cinematic, "en", CaptionMode.Burned),
        new(true, VoiceType.Neutral, 1),
        new(true, MusicMood.Epic, MusicGenre.Cinematic),
        [],
        [.. Scenes.Select((words, index) => Draw(words, index) with { Painter = painter })]);

    private Scene Draw(Words words, int index) => new(
        SceneId.Of(index + 1),
        $"Scene {index + 1}",
        words.Narration,
        words.Visual,
        (double)options.Seconds / Scenes.Length,
        (CameraMotion)(index + 1),
        index == 0 ? Transition.Cut : new(TransitionKind.CrossFade, 0.5),
        []);

    private sealed record Words(string Narration, string Visual);

    /// <summary>Ignores all reports.</summary>
    private sealed class SilentWatcher : IRenderWatcher
    {
        public void Progress(RenderProgress progress)
        {
        }

        public Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task PartFailedAsync(SceneFailed failure, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
