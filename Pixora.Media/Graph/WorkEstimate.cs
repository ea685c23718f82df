using Pixora.Media.Generation;

namespace Pixora.Media.Graph;

/// <summary>
/// How long making an asset takes on one core of an ordinary machine. Progress uses only the proportions between
/// assets.
/// </summary>
internal static class WorkEstimate
{
    private const double FullFrame = 1920 * 1080;

    /// <summary>Seconds, above 0.</summary>
    public static double Seconds(AssetSpec spec) => spec switch
    {
        PortraitSpec portrait => Picture(portrait.Request),
        ImageSpec image => Picture(image.Request),
        NarrationSpec narration => 0.2 + 0.001 * narration.Request.Text.Length,
        MusicSpec music => 0.3 + 0.06 * music.Request.Seconds,
        MotionSpec motion => 5 + 2 * motion.Request.Seconds,
        ClipSpec clip => 0.1 + clip.Request.Frames * (clip.Request.Layers.Count == 1 ? 0.03 : 0.045) * FrameShare(clip),
        SoundtrackSpec soundtrack => 0.5 + 0.06 * soundtrack.Request.Seconds,
        FilmSpec film => 0.5 + film.Request.Expected.Frames * 0.0015,
        ThumbnailSpec => 0.3,
        SceneSpec => 0.1,
        _ => 0.01,
    };

    private static double Picture(ImageRequest request) => 0.2 + 0.8 * request.Width * request.Height / FullFrame;

    private static double FrameShare(ClipSpec clip) =>
        clip.Request.Layers[0].Motion.Width * clip.Request.Layers[0].Motion.Height / FullFrame;
}
