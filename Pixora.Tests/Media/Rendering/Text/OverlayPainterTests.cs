using CsCheck;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Text;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Timeline;

namespace Pixora.Tests.Media.Rendering.Text;

public sealed class OverlayPainterTests
{
    private static readonly TextPainter Fonts = new(new FontCatalog(FontCatalog.SystemFolders));

    private readonly OverlayPainter painter = new(Fonts);

    [Theory]
    [InlineData(320, 180)]
    [InlineData(180, 320)]
    [InlineData(180, 180)]
    public void A_caption_stands_low_in_the_middle_inside_the_frame(int width, int height)
    {
        var bitmap = Paint(
            "The answer was fire, patience, and more\ncourage than anyone thought they had.", width, height);

        var painted = Painted(bitmap);
        Assert.True(bitmap.Top > height / 2, $"top {bitmap.Top}");
        Assert.InRange(painted.Left, width * 0.03, width * 0.4);
        Assert.Equal(painted.Left, width - painted.Right, 6.0);
        Assert.True(painted.Bottom < height * 0.97, $"bottom {painted.Bottom}");
        Assert.Equal((0, 0, 0, 0), (bitmap.Left % 2, bitmap.Top % 2, bitmap.Width % 2, bitmap.Height % 2));
        Assert.Equal(bitmap.Width * bitmap.Height, bitmap.Alpha.Length);
        Assert.Equal(bitmap.Width * bitmap.Height / 4, bitmap.ChromaAlpha.Length);
    }

    [Fact]
    public void White_letters_are_full_white_and_their_edge_is_dark()
    {
        var bitmap = Paint("HELLO", 640, 360);

        var opaque =
            Enumerable.Range(0, bitmap.Y.Length).Where(i => bitmap.Alpha[i] == 255).Select(i => bitmap.Y[i]).ToArray();
        Assert.Equal(235, opaque.Max());
        Assert.True(Enumerable.Range(0, bitmap.Y.Length).Where(i => bitmap.Alpha[i] is > 200 and < 250).Min(i => bitmap.Y[i]) < 40);
        Assert.All(
            Enumerable.Range(0, bitmap.U.Length).Where(i => bitmap.ChromaAlpha[i] == 255),
            i => Assert.InRange(bitmap.U[i], 126, 132));
    }

    [Fact]
    public void Emoji_keep_their_colours()
    {
        var bitmap = Paint("❤️❤️", 640, 360);

        Assert.True(
            Enumerable.Range(0, bitmap.V.Length).Where(i => bitmap.ChromaAlpha[i] > 250).Max(i => bitmap.V[i]) > 180,
            "a red heart is red");
    }

    [Theory]
    [InlineData("x',drawtext=textfile=/etc/passwd,null='")]
    [InlineData("%{localtime}")]
    [InlineData("\\N{} {\\an8}<b>--></b>&amp;")]
    [InlineData("🎬👩‍🚀🇩🇪 é ก้ \U000F0000")]
    [InlineData("قال «مرحبا» في 2024 (نعم)")]
    [InlineData("a\u0000\u0001\u202E\u2066b\uD83D")]
    public void Any_text_is_drawn_as_it_is(string text) => Assert.NotEqual(0, Paint(text, 320, 180).Alpha.Max());

    [Fact]
    public void Text_that_differs_looks_different() =>
        Assert.NotEqual(Paint("50%{x}", 320, 180).Alpha, Paint("50%", 320, 180).Alpha);

    [Fact]
    public void No_text_is_too_much() =>
        Gen.Select(Gen.OneOf(SpokenTexts.Text, Gen.String[0, 300]), Gen.OneOf(OverlayKind.Caption, OverlayKind.Title))
            .Sample((text, kind) =>
            {
                var bitmap = painter.Paint(new TextOverlay(kind, text, "en", VisualStyle.Noir, 0, 1), 64, 36);

                Assert.InRange(bitmap.Left + bitmap.Width, 2, 64);
                Assert.InRange(bitmap.Top + bitmap.Height, 2, 36);
            }, iter: 60, threads: 1);

    [Fact]
    public void The_same_text_at_another_time_is_the_same_bitmap() =>
        Assert.Same(
            painter.Paint(new TextOverlay(OverlayKind.Title, "Title", "en", VisualStyle.Vivid, 0, 10), 320, 180),
            painter.Paint(new TextOverlay(OverlayKind.Title, "Title", "en", VisualStyle.Vivid, -60, 30), 320, 180));

    [Fact]
    public void A_machine_without_fonts_draws_nothing_and_goes_on()
    {
        var bare = new OverlayPainter(new TextPainter(new FontCatalog(["/nowhere"])));

        Assert.Equal(0, bare.Paint(new TextOverlay(OverlayKind.Caption, "Hello", "en", VisualStyle.Noir, 0, 1), 320, 180).Alpha.Max());
    }

    private static (int Left, int Right, int Bottom) Painted(OverlayBitmap bitmap)
    {
        var columns = Enumerable.Range(0, bitmap.Alpha.Length).Where(i => bitmap.Alpha[i] > 128).ToArray();
        return (
            bitmap.Left + columns.Min(i => i % bitmap.Width),
            bitmap.Left + columns.Max(i => i % bitmap.Width),
            bitmap.Top + columns.Max(i => i / bitmap.Width));
    }

    private OverlayBitmap Paint(string text, int width, int height) =>
        painter.Paint(new TextOverlay(OverlayKind.Caption, text, "en", VisualStyle.Cinematic, 0, 10), width, height);
}
