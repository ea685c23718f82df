using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>A soft edge moves from left to right and leaves the coming picture behind it.</summary>
/// <param name="width">Pixels of a frame.</param>
internal sealed class Wipe(int width) : ITransition
{
    /// <summary>Width of the edge, of the frame's.</summary>
    private const double Softness = 0.12;

    private readonly byte[] luma = new byte[width];

    private readonly byte[] chroma = new byte[width / 2];

    public void Blend(YuvFrame leaving, YuvFrame coming, double time)
    {
        Cover(luma, time);
        Cover(chroma, time);
        Lay(leaving.Y, coming.Y, luma);
        Lay(leaving.U, coming.U, chroma);
        Lay(leaving.V, coming.V, chroma);
    }

    private static void Cover(byte[] coverage, double time)
    {
        var edge = Transitions.Smooth(time) * (1 + Softness);
        for (var x = 0; x < coverage.Length; x++)
        {
            var behind = Math.Clamp((edge - ((x + 0.5) / coverage.Length)) / Softness, 0, 1);
            coverage[x] = (byte)Math.Round(255 * Transitions.Smooth(behind));
        }
    }

    private static void Lay(Span<byte> target, ReadOnlySpan<byte> source, byte[] coverage)
    {
        for (var start = 0; start < target.Length; start += coverage.Length)
        {
            Compositing.Lay(target.Slice(start, coverage.Length), source.Slice(start, coverage.Length), coverage, Compositing.Opaque);
        }
    }
}
