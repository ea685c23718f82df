using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Rendering.Clips;

/// <summary>Frames of one grey, named by the picture's path: <c>"60"</c> is luma 60.</summary>
internal sealed class PlainMotion : IStillCamera
{
    public MakerProfile Profile { get; } = new("plain-motion", 1, NeedsNetwork: false);

    public Task<IFrameSource> OpenAsync(CameraMove request, CancellationToken cancellationToken) =>
        Task.FromResult<IFrameSource>(
            new Frames(byte.Parse(request.ImagePath, System.Globalization.CultureInfo.InvariantCulture)));

    private sealed class Frames(byte luma) : IFrameSource
    {
        public void Draw(int frame, YuvFrame target)
        {
            target.Data.AsSpan().Fill(Bt709.Neutral);
            target.Y.Fill(luma);
        }

        public void Dispose()
        {
        }
    }
}
