using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering;

/// <summary>A camera's move over a still picture.</summary>
/// <param name="ImagePath">A PNG or JPEG; it may be larger than the frame.</param>
/// <param name="Frames">Frames of the whole motion; frame 0 is its start and the last frame its end.</param>
/// <param name="Width">Pixels of a frame, even.</param>
/// <param name="Height">Pixels of a frame, even.</param>
/// <param name="Style">Decides the colour grade.</param>
public sealed record CameraMove(
    string ImagePath, CameraMotion Camera, int Frames, int Width, int Height, VisualStyle Style);
