using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>How one picture takes over from another.</summary>
internal interface ITransition
{
    /// <summary>Turns the leaving picture into what is seen.</summary>
    /// <param name="time">0 shows only the leaving picture, 1 only the coming one.</param>
    void Blend(YuvFrame leaving, YuvFrame coming, double time);
}
