using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Bench;

/// <summary>The film that is measured: six moving stills, half-second transitions, burned captions, cut into clips as a render cuts it.</summary>
/// <param name="pictures">One for each scene.</param>
internal sealed class BenchFilm(BenchOptions options, IReadOnlyList<string> pictures)
{
    private const int Overlap = BenchOptions.FrameRate / 2;

    private const int LongestClip = 90;

    private static readonly CameraMotion[] Cameras =
        [CameraMotion.PushIn, CameraMotion.PanRight, CameraMotion.Parallax, CameraMotion.PullOut, CameraMotion.PanUp, CameraMotion.PanLeft];

    public int Frames => options.Seconds * BenchOptions.FrameRate;

    private int SceneFrames => Frames / BenchOptions.Scenes;

    /// <summary>In playing order.</summary>
    public IReadOnlyList<ClipRequest> Clips => [.. Enumerable.Range(0, BenchOptions.Scenes).SelectMany(SceneClips)];

    /// <summary>The motion of a whole scene, its overlap into the next one included.</summary>
    public MotionRequest Motion(int scene) => new(
        pictures[scene], Cameras[scene], SceneFrames + (scene < BenchOptions.Scenes - 1 ? Overlap : 0), options.Width, options.Height, VisualStyle.Cinematic);

    private IEnumerable<ClipRequest> SceneClips(int scene)
    {
        var from = scene == 0 ? 0 : Overlap;
        if (from > 0)
        {
            ValueList<ClipLayer> both = [new(Motion(scene - 1), SceneFrames), new(Motion(scene), 0)];
            yield return new(both, TransitionKind.CrossFade, Overlap, BenchOptions.FrameRate, []);
        }

        for (; from < SceneFrames; from += LongestClip)
        {
            var frames = Math.Min(LongestClip, SceneFrames - from);
            ValueList<TextOverlay> captions = [new(OverlayKind.Caption, $"Scene {scene + 1} is seen, and this is said of it", "en", VisualStyle.Cinematic, 3, frames - 3)];
            yield return new([new(Motion(scene), from)], TransitionKind.Cut, frames, BenchOptions.FrameRate, captions);
        }
    }
}
