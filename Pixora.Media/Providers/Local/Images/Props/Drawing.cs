using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A thing as flat shapes, drawn back to front.</summary>
/// <param name="Width">Of the box it was drawn in, in its own units.</param>
/// <param name="Height">Of the box it was drawn in, in its own units.</param>
internal sealed record Drawing(float Width, float Height, IReadOnlyList<DrawnShape> Shapes)
{
    /// <summary>Where its paths count from, within the box.</summary>
    public SKPoint Origin { get; init; }

    /// <summary>Draws it in its own units.</summary>
    public void Draw(SKCanvas canvas)
    {
        canvas.Save();
        canvas.Translate(Origin);
        foreach (var shape in Shapes)
        {
            using var path = SKPath.ParseSvgPathData(shape.Path);
            path.FillType = shape.EvenOdd ? SKPathFillType.EvenOdd : SKPathFillType.Winding;
            using var shader = shape.Ink.Shader();
            using var paint = new SKPaint { IsAntialias = true, Shader = shader, Color = shape.Ink.Stops[0].Colour };
            paint.Color = paint.Color.WithAlpha((byte)MathF.Round(shape.Opacity * 255));
            canvas.DrawPath(path, paint);
        }

        canvas.Restore();
    }
}

/// <param name="Ink">What fills it.</param>
/// <param name="Opacity">0 to 1.</param>
/// <param name="EvenOdd">True when what is enclosed twice is a hole.</param>
/// <param name="Path">In SVG's path language, in the drawing's units.</param>
internal sealed record DrawnShape(Ink Ink, float Opacity, bool EvenOdd, string Path);
