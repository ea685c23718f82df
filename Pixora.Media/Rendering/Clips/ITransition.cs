using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Clips;

/// <summary>How one picture takes over from another.</summary>
internal interface ITransition
{
    /// <summary>Turns the leaving picture into what is seen.</summary>
    /// <param name="time">0 shows only the leaving picture, 1 only the coming one.</param>
    void Blend(YuvFrame leaving, YuvFrame coming, double time);
}

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
