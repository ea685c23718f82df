using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Clips;

/// <summary>
/// Draws a clip's frames and feeds them to an FFmpeg of one thread: one clip per core uses the whole machine.
/// </summary>
internal sealed class ClipEncoder(LayerFrames layers, IOverlayPainter painter, MediaTools tools) : IClipEncoder
{
    public async Task EncodeAsync(
        ClipRequest request, string path, IProgress<double> progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Frames, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Layers.Count, 1, nameof(request));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Layers.Count, 2, nameof(request));
        using var frames = await ClipFrames.OpenAsync(request, layers, painter, path, cancellationToken);
        var feed = new ClipFeed(frames, request, progress);
        await tools.FFmpeg.RunAsync(
            ClipArguments.For(request, path), ToolBounds.Frames(request), cancellationToken, feed.WriteAsync);
    }
}
