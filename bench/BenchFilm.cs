using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Bench;

/// <summary>
/// The film that is measured: six moving stills, half-second cross-fades, burned captions, cut into clips as a render
/// cuts it.
/// </summary>
internal sealed class BenchFilm
{
    private const int Overlap = BenchOptions.FrameRate / 2;

    private const int MaxClipFrames = 100;

    private static readonly (string Visual, CameraMotion Camera)[] Scenes =
    [
        ("A rocket rising over mountains at sunrise", CameraMotion.PushIn),
        ("Earth from orbit, blue oceans and clouds", CameraMotion.PanRight),
        ("A forest under the stars with an observatory", CameraMotion.Parallax),
        ("The sea at night under the moon", CameraMotion.PullOut),
        ("A city of glass towers at dusk", CameraMotion.PanUp),
        ("A galaxy in deep space", CameraMotion.PanLeft),
    ];

    private readonly BenchOptions options;

    private readonly IReadOnlyList<string> pictures;

    private BenchFilm(BenchOptions options, IReadOnlyList<string> pictures)
    {
        this.options = options;
        this.pictures = pictures;
    }

    public int Frames => SceneFrames * Scenes.Length;

    public IEnumerable<CameraMove> Motions => Enumerable.Range(0, Scenes.Length).Select(Motion);

    /// <summary>In playing order.</summary>
    public IReadOnlyList<ClipRequest> Clips => [.. Enumerable.Range(0, Scenes.Length).SelectMany(SceneClips)];

    private int SceneFrames => options.Seconds * BenchOptions.FrameRate / Scenes.Length;

    /// <summary>Paints the stills.</summary>
    public static async Task<BenchFilm> MakeAsync(BenchOptions options, BenchStudio studio, Scratch scratch)
    {
        var pictures = new List<string>();
        var width = Oversized(options.Width);
        var height = Oversized(options.Height);
        foreach (var (visual, _) in Scenes)
        {
            pictures.Add(scratch[$"still-{pictures.Count}.png"]);
            await studio.Get<IImageMaker>().MakeAsync(
                new(visual, VisualStyle.Cinematic, width, height, pictures.Count, []),
                pictures[^1],
                MakerContext.Alone,
                CancellationToken.None);
        }

        return new(options, pictures);
    }

    private static int Oversized(int side) => (int)Math.Ceiling(side * CameraPath.Overscan / 2) * 2;

    /// <summary>The motion of a whole scene, its overlap into the next one included.</summary>
    private CameraMove Motion(int scene) => new(
        pictures[scene],
        Scenes[scene].Camera,
        SceneFrames + (scene < Scenes.Length - 1 ? Overlap : 0),
        options.Width,
        options.Height,
        VisualStyle.Cinematic);

    private IEnumerable<ClipRequest> SceneClips(int scene)
    {
        var from = scene == 0 ? 0 : Overlap;
        if (from > 0)
        {
            ValueList<ClipLayer> both = [new(Motion(scene - 1), SceneFrames), new(Motion(scene), 0)];
            yield return new(both, TransitionKind.CrossFade, Overlap, BenchOptions.FrameRate, []);
        }

        for (; from < SceneFrames; from += MaxClipFrames)
        {
            var frames = Math.Min(MaxClipFrames, SceneFrames - from);
            ValueList<TextOverlay> captions =
                [new(OverlayKind.Caption, Scenes[scene].Visual, "en", VisualStyle.Cinematic, 3, frames - 3)];
            yield return new([new(Motion(scene), from)], TransitionKind.Cut, frames, BenchOptions.FrameRate, captions);
        }
    }
}
