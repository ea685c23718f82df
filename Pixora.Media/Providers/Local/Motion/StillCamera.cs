using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Providers.Local.Motion;

/// <summary>Moves a camera over a still picture.</summary>
internal sealed class StillCamera(PlateCache plates) : IStillCamera
{
    private const int SmallestSide = 2 * PlaneResampler.Block;

    public MakerProfile Profile { get; } = new("local-motion", 1, NeedsNetwork: false);

    public async Task<IFrameSource> OpenAsync(CameraMove request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Width, SmallestSide, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Height, SmallestSide, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Frames, 1, nameof(request));
        var plate = await plates.GetAsync(PlateKey.Of(request)).WaitAsync(cancellationToken);
        return new StillFrames(plate, request);
    }
}
