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
    [InlineData(1280, 720, 320, 320, 180)]
    [InlineData(360, 640, 160, 160, 284)]
    [InlineData(640, 640, 640, 640, 640)]
    [InlineData(100, 50, 320, 100, 50)]
    [InlineData(1000, 1, 160, 160, 1)]
    public void A_still_has_the_pictures_shape_and_is_never_larger(int wide, int high, int width, int stillWidth, int stillHigh)
    {
        Draw(wide, high);

        StillPainter.Paint(folder["picture.png"], width, folder["still.jpg"]);

        using var codec = SKCodec.Create(folder["still.jpg"]);
        Assert.Equal(
            (SKEncodedImageFormat.Jpeg, stillWidth, stillHigh), (codec.EncodedFormat, codec.Info.Width, codec.Info.Height));
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
