namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// One picture as the encoder takes it: planar YUV 4:2:0, 8 bits, BT.709, limited range, chroma sited left.
/// </summary>
internal sealed class YuvFrame
{
    /// <param name="width">Pixels, even.</param>
    /// <param name="height">Pixels, even.</param>
    public YuvFrame(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(width % 2, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(height % 2, 0);
        Width = width;
        Height = height;
        Data = GC.AllocateUninitializedArray<byte>(width * height * 3 / 2, pinned: true);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Y, then U, then V, rows without padding: the encoder's raw input.</summary>
    public byte[] Data { get; }

    public Span<byte> Y => Data.AsSpan(0, Width * Height);

    public Span<byte> U => Data.AsSpan(Width * Height, Width * Height / 4);

    public Span<byte> V => Data.AsSpan(Width * Height * 5 / 4, Width * Height / 4);
}
