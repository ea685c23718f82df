using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Providers.Local.Motion;

/// <summary>Frames of a camera moving over one picture.</summary>
internal sealed class StillFrames(Plate plate, CameraMove request) : IFrameSource
{
    private readonly CameraPath path = new(request.Camera, request.Frames);

    private readonly FrameGeometry geometry = new(plate.Width, plate.Height, request.Width, request.Height);

    private readonly PlaneResampler luma = new(plate.Y);

    private readonly PlaneResampler blue = new(plate.U);

    private readonly PlaneResampler red = new(plate.V);

    public void Draw(int frame, YuvFrame target)
    {
        var window = path.At(frame);
        luma.Draw(geometry.Luma(window), target.Y, target.Width);
        var chroma = geometry.Chroma(window);
        blue.Draw(chroma, target.U, target.Width / 2);
        red.Draw(chroma, target.V, target.Width / 2);
    }

    public void Dispose()
    {
        // The picture belongs to the cache.
    }
}
