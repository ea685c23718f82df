using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>A painted overlay and when it is seen.</summary>
/// <param name="From">First frame that shows it, from the clip's start.</param>
/// <param name="To">First frame that does not.</param>
/// <param name="Fade">Frames it takes to come and to go, at least 1.</param>
internal sealed record PlacedOverlay(OverlayBitmap Bitmap, int From, int To, int Fade)
{
    /// <summary>0 to <see cref="Compositing.Opaque"/>.</summary>
    public int Opacity(int frame)
    {
        var shown = Math.Min(frame - From + 1, To - frame);
        var fade = Math.Clamp(Fade, 1, Math.Max(1, (To - From) / 2));
        return Math.Clamp(shown * Compositing.Opaque / fade, 0, Compositing.Opaque);
    }

    public void Lay(int frame, YuvFrame target)
    {
        var opacity = Opacity(frame);
        if (opacity == 0)
        {
            return;
        }

        var left = Bitmap.Left;
        var top = Bitmap.Top;
        Lay(target.Y, target.Width, new(Bitmap.Y, Bitmap.Alpha, Bitmap.Width, left, top), opacity);
        Lay(target.U, target.Width / 2, new(Bitmap.U, Bitmap.ChromaAlpha, Bitmap.Width / 2, left / 2, top / 2), opacity);
        Lay(target.V, target.Width / 2, new(Bitmap.V, Bitmap.ChromaAlpha, Bitmap.Width / 2, left / 2, top / 2), opacity);
    }

    /// <summary>What lies outside the frame is not drawn.</summary>
    private static void Lay(Span<byte> target, int width, OverlayPlane plane, int opacity)
    {
        var skip = Math.Max(0, -plane.Left);
        var count = Math.Min(plane.Width, width - plane.Left) - skip;
        var height = plane.Samples.Length / plane.Width;
        for (var y = Math.Max(0, -plane.Top); count > 0 && y < Math.Min(height, (target.Length / width) - plane.Top); y++)
        {
            var from = (y * plane.Width) + skip;
            Compositing.Lay(
                target.Slice(((plane.Top + y) * width) + plane.Left + skip, count),
                plane.Samples.AsSpan(from, count),
                plane.Coverage.AsSpan(from, count),
                opacity);
        }
    }

    private sealed record OverlayPlane(byte[] Samples, byte[] Coverage, int Width, int Left, int Top);
}
