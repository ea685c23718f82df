using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Props.Flattening;
using SkiaSharp;

namespace Pixora.Tests.Media.Providers.Local.Images.Props.Flattening;

public sealed class SvgFlattenerTests
{
    [Theory]
    [InlineData("<image href=\"http://127.0.0.1/x.png\"/>")]
    [InlineData("<image href=\"file:///etc/passwd\"/>")]
    [InlineData("<script>1</script><path d=\"M0 0h9v9z\"/>")]
    [InlineData("<style>path{fill:url(http://127.0.0.1)}</style><path d=\"M0 0h9v9z\"/>")]
    [InlineData("<path d=\"M0 0h9v9z\" onload=\"x()\"/>")]
    [InlineData("<path d=\"M0 0h9v9z\" style=\"fill:red\"/>")]
    [InlineData("<path d=\"M0 0h9v9z\" fill=\"url(http://127.0.0.1/#a)\"/>")]
    [InlineData("<use href=\"other.svg#a\"/>")]
    [InlineData("<use xlink:href=\"http://127.0.0.1/a.svg#a\"/>")]
    [InlineData("<use href=\"#nowhere\"/>")]
    [InlineData("<text>words</text>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<filter id=\"f\"/>")]
    [InlineData("<path d=\"M0 0h9v9z\"")]
    [InlineData("</svg><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><svg>&b;")]
    [InlineData("&lol;")]
    [InlineData("")]
    [InlineData("<g id=\"a\"><use href=\"#a\"/></g>")]
    [InlineData("<path d=\"M0 0h9v9z\" transform=\"rotate(1e999)\"/>")]
    public void What_is_no_plain_drawing_is_refused(string body) =>
        Assert.Throws<HostileDrawingException>(() => SvgFlattener.Flatten(body, 128, 128));

    [Fact]
    public void A_drawing_that_unfolds_without_end_is_refused_in_time()
    {
        var bomb = "<path id=\"a0\" d=\"M0 0h9v9z\"/>" + string.Concat(Enumerable.Range(1, 9).Select(level =>
            $"<g id=\"a{level}\">{string.Concat(Enumerable.Repeat($"<use href=\"#a{level - 1}\"/>", 10))}</g>"));

        Assert.Throws<HostileDrawingException>(() => SvgFlattener.Flatten(bomb, 128, 128));
    }

    [Fact]
    public void A_drawing_that_is_too_long_or_too_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<g>", 40)) + "<path d=\"M0 0h9v9z\"/>" + string.Concat(Enumerable.Repeat("</g>", 40));

        Assert.Throws<HostileDrawingException>(() => SvgFlattener.Flatten(deep, 128, 128));
        Assert.Throws<HostileDrawingException>(() =>
            SvgFlattener.Flatten(new string(' ', SvgGuard.Longest) + "<path d=\"M0 0h9v9z\"/>", 128, 128));
    }

    [Fact]
    public void Transforms_strokes_clips_and_reuse_are_worked_out()
    {
        var drawing = SvgFlattener.Flatten(
            "<defs><circle id=\"c\" cx=\"10\" cy=\"10\" r=\"5\"/><clipPath id=\"h\"><rect width=\"64\" height=\"64\"/></clipPath>"
            + "<linearGradient id=\"g\" x1=\"0\" x2=\"128\" gradientUnits=\"userSpaceOnUse\"><stop stop-color=\"#ff0000\"/>"
            + "<stop offset=\"1\" stop-color=\"#0000ff\"/></linearGradient></defs>"
            + "<g transform=\"translate(20 30)\"><use href=\"#c\" fill=\"#00ff00\"/></g>"
            + "<path clip-path=\"url(#h)\" fill=\"url(#g)\" d=\"M0 0h128v128H0z\"/>"
            + "<line x1=\"0\" y1=\"100\" x2=\"128\" y2=\"100\" stroke=\"#123456\" stroke-width=\"4\" fill=\"none\"/>", 128, 128);

        Assert.Equal(["#00ff00", "#123456"], drawing.Shapes.Where(shape => shape.Ink.Kind == InkKind.Plain)
            .Select(shape => shape.Ink.ToString()));
        Assert.Equal(new SKRect(25, 35, 35, 45), Bounds(drawing.Shapes[0]));
        Assert.Equal(new SKRect(0, 0, 64, 64), Bounds(drawing.Shapes[1]));
        Assert.Equal(InkKind.Line, drawing.Shapes[1].Ink.Kind);
        Assert.Equal(new SKRect(0, 98, 128, 102), Bounds(drawing.Shapes[2]));
    }

    [Fact]
    public void What_lies_outside_the_box_is_cut_off()
    {
        var drawing = SvgFlattener.Flatten("<path d=\"M0 0h400v400H0z\"/>", 128, 128);

        Assert.Equal(new SKRect(0, 0, 128, 128), Bounds(Assert.Single(drawing.Shapes)));
    }

    private static SKRect Bounds(DrawnShape shape)
    {
        using var path = SKPath.ParseSvgPathData(shape.Path);
        return path.TightBounds;
    }
}
