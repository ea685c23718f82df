using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Clips;

/// <summary>Fades the leaving picture to black, then the coming one in from black.</summary>
internal sealed class FadeThroughBlack : ITransition
{
    private YuvFrame? black;

    public void Blend(YuvFrame leaving, YuvFrame coming, double time)
    {
        if (time > 0.5)
        {
            coming.Data.CopyTo(leaving.Data.AsSpan());
        }

        black ??= Black(leaving.Width, leaving.Height);
        Compositing.Mix(leaving.Data, black.Data, (int)Math.Round((1 - Math.Abs((2 * time) - 1)) * Compositing.Opaque));
    }

    private static YuvFrame Black(int width, int height)
    {
        var frame = new YuvFrame(width, height);
        frame.Y.Fill(Bt709.Black);
        frame.U.Fill(Bt709.Neutral);
        frame.V.Fill(Bt709.Neutral);
        return frame;
    }
}
