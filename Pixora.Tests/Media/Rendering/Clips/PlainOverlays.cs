using Pixora.Media.Rendering;

namespace Pixora.Tests.Media.Rendering.Clips;

/// <summary>Paints one plate of a colour in place of text.</summary>
internal sealed class PlainOverlays : IOverlayPainter
{
    public const byte Luma = 235;

    /// <summary>The lower half of the frame.</summary>
    public OverlayBitmap Paint(TextOverlay overlay, int width, int height)
    {
        var size = width * height / 2;
        var chroma = width * height / 8;
        return new(
            0, height / 2, width, height / 2, Filled(size, Luma), Filled(chroma, 128), Filled(chroma, 128), Filled(
                size, 255),
            Filled(chroma, 255));
    }

    private static byte[] Filled(int count, byte value)
    {
        var bytes = new byte[count];
        Array.Fill(bytes, value);
        return bytes;
    }
}
