using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Clips;

/// <summary>The transition of each kind.</summary>
internal static class Transitions
{
    /// <param name="width">Pixels of a frame.</param>
    public static ITransition Of(TransitionKind kind, int width) => kind switch
    {
        TransitionKind.CrossFade => new CrossFade(),
        TransitionKind.FadeThroughBlack => new FadeThroughBlack(),
        TransitionKind.Wipe => new Wipe(width),
        TransitionKind.Slide => new Slide(),
        _ => new Cut(),
    };

    /// <summary>Starts and ends at rest.</summary>
    public static double Smooth(double time) => time * time * (3 - (2 * time));
}
