using Pixora.Media.Generation;
using Pixora.Media.Rendering.Covers;
using Pixora.Tests.Fakes;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Covers;

public sealed class StillPainterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1280x720", 320, "320x180")]
    [InlineData("360x640", 160, "160x284")]
    [InlineData("640x640", 640, "640x640")]
    [InlineData("100x50", 320, "100x50")]
    [InlineData("1000x1", 160, "160x1")]
    public void A_still_has_the_pictures_shape_and_is_never_larger(string picture, int width, string still)
    {
        var size = picture.Split('x').Select(int.Parse).ToList();
        Draw(size[0], size[1]);

        StillPainter.Paint(folder["picture.png"], width, folder["still.jpg"]);

        using var codec = SKCodec.Create(folder["still.jpg"]);
        Assert.Equal(SKEncodedImageFormat.Jpeg, codec.EncodedFormat);
        Assert.Equal(still, $"{codec.Info.Width}x{codec.Info.Height}");
    }

    [Fact]
    public void It_shows_what_the_picture_shows()
    {
        Draw(1280, 720);

        StillPainter.Paint(folder["picture.png"], 160, folder["still.jpg"]);

        using var still = SKBitmap.Decode(folder["still.jpg"]);
        Assert.InRange(still.GetPixel(40, 45).Red, 240, 255);
        Assert.InRange(still.GetPixel(40, 45).Blue, 0, 15);
        Assert.InRange(still.GetPixel(120, 45).Red, 0, 15);
        Assert.InRange(still.GetPixel(120, 45).Blue, 240, 255);
    }

    [Fact]
    public void What_is_no_picture_has_no_still()
    {
        File.WriteAllText(folder["picture.png"], "a hill");

        Assert.Equal(
            "image.unreadable",
            Assert.Throws<ProviderException>(() => StillPainter.Paint(folder["picture.png"], 160, folder["still.jpg"])).Code);
    }

    /// <summary>Red on the left, blue on the right.</summary>
    private void Draw(int width, int height)
    {
        using var picture = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(picture))
        {
            canvas.Clear(SKColors.Blue);
            canvas.DrawRect(0, 0, width / 2f, height, new SKPaint { Color = SKColors.Red });
        }

        using var file = File.Create(folder["picture.png"]);
        picture.Encode(file, SKEncodedImageFormat.Png, 100);
    }
}
