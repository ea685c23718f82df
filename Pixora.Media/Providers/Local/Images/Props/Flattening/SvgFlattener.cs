using System.Xml.Linq;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>
/// Turns one drawing in SVG into filled paths: transforms, strokes, clips and reuse are worked out, so that whoever draws
/// it needs none of them.
/// </summary>
internal sealed class SvgFlattener
{
    private const int MostShapes = 600;
    private const int Deepest = 24;
    private readonly List<DrawnShape> shapes = [];
    private readonly Dictionary<string, XElement> named;
    private int visits;

    private SvgFlattener(XElement root) => named = root.Descendants()
        .Where(element => element.Attribute("id") is not null)
        .GroupBy(element => element.Attribute("id")!.Value, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <param name="body">What stands between <c>&lt;svg&gt;</c> and <c>&lt;/svg&gt;</c>.</param>
    /// <param name="width">Of its view box, which starts at 0, 0.</param>
    /// <exception cref="HostileDrawingException">It is no plain drawing, or unfolds into too much.</exception>
    public static Drawing Flatten(string body, float width, float height)
    {
        var root = SvgGuard.Read(body);
        var flattener = new SvgFlattener(root);
        // What lies outside the view box was never meant to be seen.
        using var box = new SKPathBuilder();
        box.AddRect(new SKRect(0, 0, width, height));
        using var frame = box.Detach();
        flattener.Visit(root, new SvgState { Frame = frame });
        return flattener.shapes.Count > 0
            ? new Drawing(width, height, flattener.shapes)
            : throw new HostileDrawingException("Nothing is drawn.");
    }

    private void Visit(XElement element, SvgState above)
    {
        if (++visits > MostShapes * 4 || above.Depth > Deepest || shapes.Count > MostShapes)
        {
            throw new HostileDrawingException("It unfolds into too much.");
        }

        if (element.Name.LocalName is "defs" or "clipPath" or "linearGradient" or "radialGradient")
        {
            return;
        }

        var state = above.Enter(element);
        if (element.Attribute("clip-path")?.Value is { } clip && Clip(clip, state.Matrix) is { } outline)
        {
            state = state with { Clip = state.Clip is { } outer ? outer.Op(outline, SKPathOp.Intersect) : outline };
        }

        if (element.Name.LocalName == "use")
        {
            Visit(Target(element), state with
            {
                Matrix = state.Matrix.PreConcat(SKMatrix.CreateTranslation(element.Number("x"), element.Number("y"))),
            });
            return;
        }

        using var path = SvgShapes.Outline(element);
        if (path is not null)
        {
            Fill(path, state);
            Stroke(path, state);
        }

        foreach (var child in element.Elements())
        {
            Visit(child, state);
        }
    }

    private void Fill(SKPath path, SvgState state)
    {
        if (state.Fill != "none")
        {
            path.FillType = state.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
            Add(path, state.Fill, state.Opacity * state.FillOpacity, state);
        }
    }

    private void Stroke(SKPath path, SvgState state)
    {
        if (state.Stroke == "none" || state.StrokeWidth <= 0)
        {
            return;
        }

        using var pen = new SKPaint
        {
            Style = SKPaintStyle.Stroke,
            StrokeWidth = state.StrokeWidth,
            StrokeCap = state.Cap switch { "round" => SKStrokeCap.Round, "square" => SKStrokeCap.Square, _ => SKStrokeCap.Butt },
            StrokeJoin = state.Join switch { "round" => SKStrokeJoin.Round, "bevel" => SKStrokeJoin.Bevel, _ => SKStrokeJoin.Miter },
        };
        using var outline = pen.GetFillPath(path, 8f);
        if (outline is not null)
        {
            Add(outline, state.Stroke, state.Opacity * state.StrokeOpacity, state);
        }
    }

    private void Add(SKPath path, string paint, float opacity, SvgState state)
    {
        using var builder = new SKPathBuilder { FillType = path.FillType };
        builder.AddPath(path, state.Matrix);
        using var moved = builder.Detach();
        var limit = state.Clip ?? (state.Frame!.Bounds.Contains(moved.Bounds) ? null : state.Frame);
        using var cut = limit is null ? null : moved.Op(limit, SKPathOp.Intersect);
        var shown = cut ?? moved;
        if (shown.IsEmpty || opacity <= 0.004f)
        {
            return;
        }

        var ink = paint.StartsWith("url(#", StringComparison.Ordinal)
            ? SvgInks.Read(Named(paint[5..^1]), Named, state.Matrix, path.Bounds)
            : Ink.Plain(SvgNumbers.Colour(paint));
        shapes.Add(new DrawnShape(
            ink, Math.Min(opacity, 1), shown.FillType == SKPathFillType.EvenOdd, SvgNumbers.Short(shown.ToSvgPathData())));
    }

    private SKPath? Clip(string reference, SKMatrix matrix)
    {
        using var all = new SKPathBuilder();
        foreach (var element in Named(reference[5..^1]).Elements())
        {
            var shape = element.Name.LocalName == "use" ? Target(element) : element;
            using var path = SvgShapes.Outline(shape);
            if (path is not null)
            {
                all.AddPath(path, matrix.PreConcat(SvgNumbers.Transform(element.Attribute("transform")?.Value)));
            }
        }

        var outline = all.Detach();
        return outline.IsEmpty ? null : outline;
    }

    private XElement Target(XElement use) => Named(
        (use.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value ?? "#")[1..]);

    private XElement Named(string id) =>
        named.GetValueOrDefault(id.TrimEnd(')')) ?? throw new HostileDrawingException($"#{id} is not there.");
}
