using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Covers;
using Pixora.Media.Rendering.Text;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Covers;

public sealed class CoverPainterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly CoverPainter painter = new(new TextPainter(new FontCatalog(FontCatalog.SystemFolders)));

    [Fact]
    public async Task A_cover_shows_the_middle_of_the_picture_with_the_title()
    {
        WritePicture(200, 100);

        await painter.PaintAsync(Request("Stars"), folder["cover.jpg"], TestContext.Current.CancellationToken);

        using var cover = SKBitmap.Decode(folder["cover.jpg"]);
        Assert.Equal((270, 480), (cover.Width, cover.Height));
        Assert.True(cover.GetPixel(2, 2).Blue > 200, "the red left edge is cropped away");
        Assert.Contains(
            Enumerable.Range(0, 270 * 480), i => cover.GetPixel(i % 270, i / 270) is { Red: > 220, Green: > 220 });
    }

    [Fact]
    public async Task The_same_cover_has_the_same_bytes()
    {
        WritePicture(64, 64);

        await painter.PaintAsync(Request("שמש 🎬 '%{x}'"), folder["a.jpg"], TestContext.Current.CancellationToken);
        await painter.PaintAsync(Request("שמש 🎬 '%{x}'"), folder["b.jpg"], TestContext.Current.CancellationToken);

        Assert.Equal(
            await File.ReadAllBytesAsync(folder["a.jpg"], TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(folder["b.jpg"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_refused()
    {
        await File.WriteAllTextAsync(folder["picture.png"], "no picture", TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<ProviderException>(
            () => painter.PaintAsync(Request("x"), folder["cover.jpg"], TestContext.Current.CancellationToken));

        Assert.Equal("image.unreadable", refused.Code);
    }

    public void Dispose() => folder.Dispose();

    private CoverRequest Request(string title) =>
        new(folder["picture.png"], title, "en", VisualStyle.Cinematic, 270, 480);

    private void WritePicture(int width, int height)
    {
        using var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 5f, height, red);
        using var file = File.Create(folder["picture.png"]);
        picture.Encode(file, SKEncodedImageFormat.Png, 100);
    }
}
