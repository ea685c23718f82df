using System.Collections.Concurrent;
using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes.Makers;

/// <summary>
/// Moves pictures as a service does: in a size, a shape and a rate of its own, at most five seconds, for a price.
/// </summary>
internal sealed class ServiceMotionMaker : IMotionMaker
{
    public const int Longest = 5;

    public MakerProfile Profile { get; } = new("service-motion", 1, NeedsNetwork: true);

    public ConcurrentQueue<MotionRequest> Made { get; } = [];

    public Price Quote(MotionRequest request) => new(0.05m * request.Seconds, request.Seconds, "second");

    public Refusal? Refuse(MotionRequest request) => request.Seconds > Longest
        ? new("motion.length", $"The service moves a picture for at most {Longest} seconds. Shorten the scene, or choose another maker.")
        : null;

    public async Task MakeAsync(
        MotionRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        if (Refuse(request) is { } refusal)
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }

        Made.Enqueue(request);
        await MediaTools.Plain.FFmpeg.RunAsync(
            [
                "-loglevel", "error", "-y", "-loop", "1", "-framerate", "24", "-i", request.ImagePath, "-t",
                request.Seconds.ToString(CultureInfo.InvariantCulture),
                "-vf", "scale=160:160,crop=120:96:x='n/4':y=20,setsar=1", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p",
                "-f", "mp4", path,
            ],
            cancellationToken);
    }
}
