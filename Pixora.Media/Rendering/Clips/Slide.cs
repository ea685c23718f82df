using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>The coming picture pushes the leaving one out to the left.</summary>
internal sealed class Slide : ITransition
{
    public void Blend(YuvFrame leaving, YuvFrame coming, double time)
    {
        // Rounded to whole chroma samples: finer steps are invisible at these speeds.
        var pushed = (int)Math.Round(Transitions.Smooth(time) * leaving.Width / 2);
        Push(leaving.Y, coming.Y, leaving.Width, 2 * pushed);
        Push(leaving.U, coming.U, leaving.Width / 2, pushed);
        Push(leaving.V, coming.V, leaving.Width / 2, pushed);
    }

    private static void Push(Span<byte> leaving, ReadOnlySpan<byte> coming, int width, int by)
    {
        for (var start = 0; start < leaving.Length; start += width)
        {
            var row = leaving.Slice(start, width);
            row[by..].CopyTo(row);
            coming.Slice(start, by).CopyTo(row[^by..]);
        }
    }
}
