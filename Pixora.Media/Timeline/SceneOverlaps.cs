using Pixora.Media.Tasks;

namespace Pixora.Media.Timeline;

/// <summary>How long neighbours share the picture.</summary>
internal static class SceneOverlaps
{
    /// <summary>
    /// Frames each scene shares with the one before it: none for the first and for a cut, never more than a third of
    /// either neighbour.
    /// </summary>
    public static int[] Of(ValueList<Scene> scenes, int frameRate)
    {
        var planned = scenes.Select(scene => PlannedFrames(scene, frameRate)).ToArray();
        return [.. scenes.Select((scene, index) => index == 0 || scene.Transition.Kind == TransitionKind.Cut
            ? 0
            : Math.Clamp(Frames(scene.Transition.Seconds, frameRate), 0, Math.Min(planned[index - 1], planned[index]) / 3))];
    }

    /// <summary>Frames from a scene's start to the next one's, as planned; at least one.</summary>
    public static int PlannedFrames(Scene scene, int frameRate) => Math.Max(1, Frames(scene.Seconds, frameRate));

    private static int Frames(double seconds, int frameRate) =>
        (int)Math.Round(seconds * frameRate, MidpointRounding.AwayFromZero);
}
