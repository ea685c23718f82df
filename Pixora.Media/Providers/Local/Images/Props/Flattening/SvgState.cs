using System.Xml.Linq;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>What an element takes over from those around it.</summary>
internal sealed record SvgState
{
    public SKMatrix Matrix { get; init; } = SKMatrix.Identity;

    /// <summary>In the drawing's units; null shows everything.</summary>
    public SKPath? Clip { get; init; }

    /// <summary>The view box.</summary>
    public SKPath? Frame { get; init; }

    public string Fill { get; init; } = "black";

    public string Stroke { get; init; } = "none";

    public float StrokeWidth { get; init; } = 1;

    public string Cap { get; init; } = "butt";

    public string Join { get; init; } = "miter";

    public float Opacity { get; init; } = 1;

    public float FillOpacity { get; init; } = 1;

    public float StrokeOpacity { get; init; } = 1;

    public bool EvenOdd { get; init; }

    public int Depth { get; init; }

    public SvgState Enter(XElement element) => this with
    {
        Matrix = Matrix.PreConcat(SvgNumbers.Transform(element.Attribute("transform")?.Value)),
        Fill = Text(element, "fill", Fill),
        Stroke = Text(element, "stroke", Stroke),
        StrokeWidth = element.Number("stroke-width", StrokeWidth),
        Cap = Text(element, "stroke-linecap", Cap),
        Join = Text(element, "stroke-linejoin", Join),
        Opacity = Opacity * element.Number("opacity", 1),
        FillOpacity = element.Number("fill-opacity", FillOpacity),
        StrokeOpacity = element.Number("stroke-opacity", StrokeOpacity),
        EvenOdd = Text(element, "fill-rule", EvenOdd ? "evenodd" : "nonzero") == "evenodd",
        Depth = Depth + 1,
    };

    private static string Text(XElement element, string name, string otherwise) => element.Attribute(name)?.Value ?? otherwise;
}
