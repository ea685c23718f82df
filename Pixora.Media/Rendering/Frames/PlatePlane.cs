namespace Pixora.Media.Rendering.Frames;

/// <summary>One plane of a picture, ready to be resampled.</summary>
/// <param name="width">Samples.</param>
/// <param name="height">Samples.</param>
internal sealed class PlatePlane(int width, int height)
{
    /// <summary>Samples repeated beyond each end of a row: what a filter and a vector's width can read there.</summary>
    public const int Margin = 32;

    /// <summary>Bits of fraction of a sample; samples are stored as their 8-bit value less 128.</summary>
    public const int FractionBits = 7;

    private readonly short[] samples = new short[((width + (2 * Margin)) * height) + Margin];

    public int Width { get; } = width;

    public int Height { get; } = height;

    public int Stride => Width + (2 * Margin);

    public int Bytes => samples.Length * sizeof(short);

    /// <summary>A row with its margins; a row outside is the nearest one inside.</summary>
    public ReadOnlySpan<short> Row(int y) => samples.AsSpan(Math.Clamp(y, 0, Height - 1) * Stride);

    /// <param name="value">8-bit scale, 0 to 255.</param>
    public void Set(int x, int y, float value) =>
        samples[(y * Stride) + Margin + x] = (short)MathF.Round((value - 128) * (1 << FractionBits));

    /// <summary>Repeats the ends of every row into its margins.</summary>
    public void Seal()
    {
        for (var y = 0; y < Height; y++)
        {
            var row = samples.AsSpan(y * Stride, Stride);
            row[..Margin].Fill(row[Margin]);
            row[^Margin..].Fill(row[^(Margin + 1)]);
        }
    }
}
