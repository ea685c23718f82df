using System.Numerics;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>
/// Puts a sketch into the picture: in its light, with a rim where the light comes from and a shadow where it stands.
/// </summary>
internal sealed class SketchPainter(Shot shot)
{
    public void Paint(Sketch sketch, Placing placing)
    {
        if (sketch.Stand is Stand.Ground or Stand.Table && !placing.Floats)
        {
            CastShadow(sketch, placing);
        }

        shot.Canvas.Save();
        placing.Enter(shot.Canvas);
        foreach (var part in sketch.Parts)
        {
            using var path = SKPath.ParseSvgPathData(part.Path);
            PaintPart(part.Pigment, path, placing);
        }

        shot.Canvas.Restore();
    }

    private void PaintPart(Pigment pigment, SKPath path, Placing placing)
    {
        var own = pigment.Named && placing.Colour is { } named ? Tint.Hex(named) : pigment.Colour;
        var side = Side(placing);
        var bright = Surface(own, pigment.Glow, 0.95f, placing);
        var dark = Surface(own, pigment.Glow, 0.12f, placing);
        var box = path.Bounds;
        using var shader = Gradient.Along(
            new SKPoint(side > 0 ? box.Right : box.Left, box.Top),
            new SKPoint(side > 0 ? box.Left : box.Right, box.MidY + (box.Height * 0.2f)),
            [Tint.Paint(bright), Tint.Paint(Tint.Mix(bright, dark, 0.65f)), Tint.Paint(dark)], [0f, 0.45f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        shot.Canvas.DrawPath(path, paint);
        if (pigment.Glow < 0.5f && !shot.IsFlat)
        {
            PaintRim(path, side, placing);
        }
        else if (pigment.Glow >= 0.8f)
        {
            PaintHalo(path, own, placing);
        }
    }

    /// <summary>
    /// Colour of a part: lit, then pulled towards shade when the light stands behind it, then into the haze.
    /// </summary>
    private Vector3 Surface(Vector3 own, float glow, float facing, Placing placing)
    {
        if (shot.Scene.Place == Place.Studio)
        {
            // Even light, about 1 on average: a reference shows colours as they are.
            return own * (0.91f + (0.20f * facing));
        }

        if (shot.Scene.Place >= Place.Space)
        {
            // Indoors, in space and before a backdrop a lamp of its own lights what is shown.
            return Tint.Mix(own * (0.26f + (0.86f * facing)), own, glow);
        }

        var backlit = placing.Backlight * (shot.IsNight ? 0.20f : 0.46f);
        var lit = Tint.Mix(shot.Palette.Lit(own, facing * 1.05f) + (own * (shot.IsNight ? 0.16f : 0.08f)), shot.Palette.Shade, backlit);
        return shot.Palette.Far(Tint.Mix(lit, own, glow), placing.Distance * (1f - (0.6f * glow)));
    }

    private void PaintRim(SKPath path, float side, Placing placing)
    {
        var box = path.Bounds;
        var reach = Math.Clamp(box.Width, 6f, 40f) * 0.55f;
        var edge = side > 0 ? box.Right : box.Left;
        using var shader = Gradient.Along(
            new SKPoint(edge, 0), new SKPoint(edge - (side * reach), 0),
            [Tint.Paint(shot.Palette.Glow * 1.08f, 0.85f * placing.Rim), Tint.Paint(shot.Palette.Glow, 0f)], [0f, 1f]);
        using var paint =
            new SKPaint { Shader = shader, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.7f };
        shot.Canvas.Save();
        shot.Canvas.ClipPath(path, antialias: true);
        shot.Canvas.DrawPath(path, paint);
        shot.Canvas.Restore();
    }

    private void PaintHalo(SKPath path, Vector3 light, Placing placing)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 4f);
        using var paint = new SKPaint
        {
            MaskFilter = blur,
            BlendMode = SKBlendMode.Plus,
            ColorF = Tint.Paint(
                Vector3.Min(light, Vector3.One), shot.IsNight || placing.Backlight > 0.5f ? 0.42f : 0.18f),
        };
        shot.Canvas.DrawPath(path, paint);
    }

    private void CastShadow(Sketch sketch, Placing placing)
    {
        var width = sketch.Width;
        var scale = placing.Height / 100f;
        var away = -Side(placing) * (placing.Mirrored ? -1f : 1f)
            * Math.Clamp(MathF.Abs(shot.Light.X - placing.Foot.X) / shot.Span, 0.05f, 0.8f);
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, MathF.Max(0.5f, width * 0.045f * scale));
        using var paint = new SKPaint
        {
            MaskFilter = blur,
            ColorF = Tint.Paint(shot.Palette.Shade * 0.6f, 0.55f * (1f - placing.Distance)),
        };
        shot.Canvas.DrawOval(
            placing.Foot.X + (away * width * 0.5f * scale),
            placing.Foot.Y + (scale * 0.8f),
            width * 0.50f * scale,
            MathF.Max(1f, width * 0.055f * scale),
            paint);
    }

    /// <summary>1 when the light comes from the sketch's own right, −1 from its left.</summary>
    private float Side(Placing placing) => (shot.Light.X >= placing.Foot.X ? 1f : -1f) * (placing.Mirrored ? -1f : 1f);
}
