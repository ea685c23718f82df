using Pixora.Media.Providers.Local.Images;
using SkiaSharp;

namespace Pixora.Tests.Media.Providers.Local.Images;

public sealed class LocalFacePainterTests
{
    private const uint Paper = 0x3F7D74;

    private readonly LocalFacePainter painter = new();

    [Fact]
    public void A_face_fills_the_middle_before_its_paper_and_is_the_same_each_time()
    {
        var picture = painter.Paint("a woman with black hair in a yellow coat", Paper, 96);

        using var face = SKBitmap.Decode(picture);
        Assert.Equal((96, 96), (face.Width, face.Height));
        Assert.True(Distance(face.GetPixel(2, 2), Paper) < 24);
        Assert.True(Distance(face.GetPixel(48, 60), Paper) > 60);
        // A coat at the bottom, hair at the top: neither is the face.
        Assert.True(face.GetPixel(48, 93) is { Red: > 150, Blue: < 110 });
        Assert.True(face.GetPixel(48, 22) is { Red: < 90, Green: < 90 });
        Assert.Equal(picture, painter.Paint("a woman with black hair in a yellow coat", Paper, 96));
    }

    [Theory]
    [InlineData("a small robot")]
    [InlineData("a shy fox")]
    [InlineData("")]
    public void Whoever_else_is_described_is_drawn_too(string look) =>
        Assert.NotEmpty(painter.Paint(look, Paper, 32));

    [Theory]
    [InlineData(15)]
    [InlineData(513)]
    public void A_side_out_of_range_is_refused(int side) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => painter.Paint("a man", Paper, side));

    private static int Distance(SKColor colour, uint rgb) =>
        Math.Abs(colour.Red - (int)(rgb >> 16))
        + Math.Abs(colour.Green - (int)((rgb >> 8) & 255))
        + Math.Abs(colour.Blue - (int)(rgb & 255));
}
