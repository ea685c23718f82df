namespace Pixora.Media.Rendering;

/// <summary>Draws text to a bitmap that can be laid over frames.</summary>
public interface IOverlayPainter
{
    /// <param name="width">Pixels of the frame, even.</param>
    /// <param name="height">Pixels of the frame, even.</param>
    OverlayBitmap Paint(TextOverlay overlay, int width, int height);
}

/// <summary>
/// A painted overlay: straight (not premultiplied) colour and coverage, already YUV 4:2:0 BT.709 limited.
/// </summary>
/// <param name="Left">Place in the frame, pixels, even.</param>
/// <param name="Top">Place in the frame, pixels, even.</param>
/// <param name="Width">Pixels, even.</param>
/// <param name="Height">Pixels, even.</param>
/// <param name="Y">Luma, Width × Height.</param>
/// <param name="U">Width/2 × Height/2.</param>
/// <param name="V">Width/2 × Height/2.</param>
/// <param name="Alpha">Coverage for luma, 0 to 255, Width × Height.</param>
/// <param name="ChromaAlpha">Coverage for chroma, Width/2 × Height/2.</param>
public sealed record OverlayBitmap(
    int Left, int Top, int Width, int Height, byte[] Y, byte[] U, byte[] V, byte[] Alpha, byte[] ChromaAlpha);
