using Pixora.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Rendering.Frames;

public sealed class PlateTests
{
    private static readonly Grade Neutral = new(1, 0, 0, 0, 1, default, default);

    /// <summary>Values of Rec. ITU-R BT.709 in limited range.</summary>
    [Theory]
    [InlineData(new byte[] { 0, 0, 0 }, new byte[] { 16, 128, 128 })]
    [InlineData(new byte[] { 255, 255, 255 }, new byte[] { 235, 128, 128 })]
    [InlineData(new byte[] { 255, 0, 0 }, new byte[] { 63, 102, 240 })]
    [InlineData(new byte[] { 0, 255, 0 }, new byte[] { 173, 42, 26 })]
    [InlineData(new byte[] { 0, 0, 255 }, new byte[] { 32, 240, 118 })]
    public void Colours_become_the_bytes_of_the_standard(byte[] rgb, byte[] yuv)
    {
        byte[] pixels = [.. Enumerable.Repeat<byte[]>([.. rgb, 255], 32 * 32).SelectMany(pixel => pixel)];
        var plate = Plate.From(pixels, 32, 32, Neutral);
        byte[] drawn = [Sample(plate.Y), Sample(plate.U), Sample(plate.V)];
        Assert.Equal(yuv, drawn);
    }

    [Fact]
    public void Chroma_lies_on_the_left_of_its_pixels()
    {
        // Blue grows by 4 a pixel to the right; a frame at the plate's own size takes its chroma at its even pixels'
        // centres.
        var pixels =
            Enumerable.Range(0, 64 * 32).SelectMany(at => new byte[] { 0, 0, (byte)(at % 64 * 4), 255 }).ToArray();
        var plate = Plate.From(pixels, 64, 32, Neutral);
        var frame = new YuvFrame(64, 32);
        var grid = new FrameGeometry(64, 32, 64, 32).Chroma(new(0.5, 0.5, 1, 0));
        new PlaneResampler(plate.U).Draw(grid, frame.U, 32);
        Assert.All(Enumerable.Range(3, 26), x => Assert.InRange(frame.U[x] - Expected(2 * x), -0.6, 0.6));
    }

    private static double Expected(int pixel) => Bt709.ToYuv(new(0, 0, pixel * 4 / 255f)).Y;

    private static byte Sample(PlatePlane plane)
    {
        var drawn = new byte[16];
        new PlaneResampler(plane).Draw(new([2.25], 0.5, 2.5, 0.5), drawn, 16);
        return Assert.Single(drawn.Distinct());
    }
}
