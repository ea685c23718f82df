namespace Pixora.Media.Rendering.Frames;

/// <summary>Frames that can be drawn in any order. Not for two threads at once.</summary>
internal interface IFrameSource : IDisposable
{
    /// <param name="frame">From 0.</param>
    void Draw(int frame, YuvFrame target);
}
