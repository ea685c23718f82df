using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>The finished frames of a clip: its layers, the transition between them, and the text over them.</summary>
internal sealed class ClipFrames : IFrameSource
{
    private readonly ClipRequest request;

    private readonly IReadOnlyList<IFrameSource> layers;

    private readonly IReadOnlyList<PlacedOverlay> overlays;

    private readonly ITransition transition;

    private readonly YuvFrame? coming;

    private ClipFrames(ClipRequest request, IReadOnlyList<IFrameSource> layers, IReadOnlyList<PlacedOverlay> overlays)
    {
        this.request = request;
        this.layers = layers;
        this.overlays = overlays;
        var size = request.Layers[0].Motion;
        transition = Transitions.Of(request.Transition, size.Width);
        coming = layers.Count > 1 ? new(size.Width, size.Height) : null;
    }

    /// <summary>Opens the layers and paints the text.</summary>
    /// <param name="path">Where the clip will be; temporary files are placed beside it.</param>
    public static async Task<ClipFrames> OpenAsync(
        ClipRequest request, LayerFrames sources, IOverlayPainter painter, string path, CancellationToken cancellationToken)
    {
        var layers = new List<IFrameSource>();
        try
        {
            foreach (var layer in request.Layers)
            {
                layers.Add(await sources.OpenAsync(layer, request, $"{path}.{layers.Count}.yuv", cancellationToken));
            }

            return new(request, layers, Paint(request, painter));
        }
        catch
        {
            layers.ForEach(layer => layer.Dispose());
            throw;
        }
    }

    public void Draw(int frame, YuvFrame target)
    {
        layers[0].Draw(request.Layers[0].From + frame, target);
        if (coming is not null)
        {
            layers[1].Draw(request.Layers[1].From + frame, coming);

            // The frames before and after the clip show one picture alone, so inside the clip the mix is never 0 or 1.
            transition.Blend(target, coming, (frame + 1d) / (request.Frames + 1));
        }

        foreach (var overlay in overlays)
        {
            overlay.Lay(frame, target);
        }
    }

    public void Dispose()
    {
        foreach (var layer in layers)
        {
            layer.Dispose();
        }
    }

    private static IReadOnlyList<PlacedOverlay> Paint(ClipRequest request, IOverlayPainter painter)
    {
        var size = request.Layers[0].Motion;
        return
        [
            .. from overlay in request.Overlays
               where overlay.From < request.Frames && overlay.To > 0
               select new PlacedOverlay(
                   painter.Paint(overlay, size.Width, size.Height), overlay.From, overlay.To, Fade(overlay.Kind, request.FrameRate)),
        ];
    }

    /// <summary>A title comes and goes in half a second, a caption in a tenth.</summary>
    private static int Fade(OverlayKind kind, int frameRate) =>
        Math.Max(1, frameRate / (kind == OverlayKind.Title ? 2 : 10));
}
