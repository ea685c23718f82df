using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>Turns a still picture into moving frames.</summary>
public interface IMotionMaker
{
    MakerProfile Profile { get; }

    /// <summary>Opens the picture for drawing.</summary>
    /// <exception cref="ProviderException">The picture cannot be read (<c>image.unreadable</c>).</exception>
    Task<IFrameSource> OpenAsync(MotionRequest request, CancellationToken cancellationToken);
}

/// <param name="ImagePath">A PNG or JPEG; it may be larger than the frame.</param>
/// <param name="Frames">Frames of the whole motion; frame 0 is its start and the last frame its end.</param>
/// <param name="Width">Pixels of a frame, even.</param>
/// <param name="Height">Pixels of a frame, even.</param>
/// <param name="Style">Decides the colour grade.</param>
public sealed record MotionRequest(string ImagePath, CameraMotion Camera, int Frames, int Width, int Height, VisualStyle Style);

/// <summary>Frames that can be drawn in any order. Not for two threads at once.</summary>
public interface IFrameSource : IDisposable
{
    /// <param name="frame">From 0.</param>
    void Draw(int frame, YuvFrame target);
}
