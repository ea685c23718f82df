using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>What joins a thing to what it rests on: its shadows, or its mirror image in water.</summary>
internal sealed class PropBase(Shot shot, PropPlacing placing, SKImage image, int pad)
{
    /// <param name="support">Where its foot begins and ends, shares of its width.</param>
    public void PaintBehind(SKPoint support)
    {
        switch (placing.Footing)
        {
            case Footing.Ground or Footing.Table:
                CastShadow();
                Contact(support);
                break;
            case Footing.Water:
                Mirror();
                break;
            case Footing.Wall:
                OnWall();
                break;
            default:
                break;
        }
    }

    /// <summary>The line where water meets it.</summary>
    public void PaintBefore(SKPoint support)
    {
        if (placing.Footing != Footing.Water)
        {
            return;
        }

        var (left, right) = Foot(support, 1.06f);
        using var paint = new SKPaint
        {
            IsAntialias = true,
            StrokeWidth = MathF.Max(1f, placing.Height * 0.008f),
            StrokeCap = SKStrokeCap.Round,
            ColorF = Tint.Paint(shot.Palette.Glow, 0.35f),
        };
        shot.Canvas.DrawLine(left, placing.Foot, right, placing.Foot, paint);
    }

    private void CastShadow()
    {
        var inside = Places.IsInside(shot.Scene.Place);
        var low = inside || shot.Light.Y > shot.Horizon * 0.6f;
        var shade = shot.Palette.Shade * (inside ? 0.35f : 0.55f);
        var away = -Math.Clamp((shot.Light.X - placing.X) / shot.Span * 1.3f, -1.1f, 1.1f);
        using var blur = SKImageFilter.CreateBlur(placing.Height * 0.018f, placing.Height * 0.03f);
        using var black = SKColorFilter.CreateBlendMode((SKColor)Tint.Paint(shade), SKBlendMode.SrcIn);
        using var paint = new SKPaint
        {
            ImageFilter = blur,
            ColorFilter = black,
            ColorF = new SKColorF(1, 1, 1, (shot.IsNight ? 0.35f : inside ? 0.45f : low ? 0.50f : 0.40f) * (1f - placing.Far)),
        };
        shot.Canvas.Save();
        // Nothing of a shadow on a table falls below its edge.
        shot.Canvas.ClipRect(new SKRect(
            0, placing.Foot - (placing.Height * 0.5f), shot.Width, placing.Foot
                + (placing.Footing == Footing.Table ? shot.Unit * 0.02f : placing.Height)));
        shot.Canvas.Translate(placing.X, placing.Foot - (placing.Height * 0.012f));
        var laid = SKMatrix.CreateIdentity();
        laid.ScaleY = low ? -0.28f : -0.16f;
        laid.SkewX = away * 0.9f;
        shot.Canvas.Concat(laid);
        shot.Canvas.DrawImage(image, (placing.Width * -0.5f) - pad, -placing.Height - pad, SKSamplingOptions.Default, paint);
        shot.Canvas.Restore();
    }

    private void Contact(SKPoint support)
    {
        var (left, right) = Foot(support, 1.08f);
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, MathF.Max(1f, placing.Height * 0.016f));
        using var paint = new SKPaint { MaskFilter = blur, ColorF = Tint.Paint(shot.Palette.Shade * 0.7f, 0.75f * (1f - placing.Far)) };
        shot.Canvas.DrawOval(
            (left + right) * 0.5f, placing.Foot - (placing.Height * 0.004f), (right - left) * 0.5f,
            MathF.Max(1.5f, MathF.Min(placing.Height * 0.022f, (right - left) * 0.12f)), paint);
    }

    private void OnWall()
    {
        using var blur = SKImageFilter.CreateBlur(placing.Height * 0.03f, placing.Height * 0.03f);
        using var black = SKColorFilter.CreateBlendMode(SKColors.Black, SKBlendMode.SrcIn);
        using var paint = new SKPaint { ImageFilter = blur, ColorFilter = black, ColorF = new SKColorF(1, 1, 1, 0.4f) };
        var away = shot.Light.X < placing.X ? 1f : -1f;
        shot.Canvas.DrawImage(
            image, placing.Left - pad + (away * placing.Height * 0.03f), placing.Top - pad
                + (placing.Height * 0.03f), SKSamplingOptions.Default,
            paint);
    }

    /// <summary>Row by row, each moved a little as ripples do.</summary>
    private void Mirror()
    {
        var ripples = shot.Noise("mirror of " + placing.Prop.Id, 16, 3);
        using var paint = new SKPaint();
        var under = pad + (placing.Height * placing.Sunk);
        var step = Math.Max(1, (int)(placing.Height / 240f));
        for (var y = 0; y < placing.Height * (0.85f - placing.Sunk); y += step)
        {
            var down = y / placing.Height;
            var off = (ripples.At(0.3f, down * 4f) - 0.5f) * placing.Height * 0.05f * (0.3f + (down * 2.2f));
            paint.ColorF = new SKColorF(1, 1, 1,
                0.55f * (1f - down) * (0.75f + (0.25f * MathF.Sin(y * 0.9f))) * (1f - (0.6f * placing.Far)));
            var target = placing.Foot + (y * 0.75f);
            if (target > shot.Height)
            {
                break;
            }

            shot.Canvas.DrawImage(
                image,
                new SKRect(0, image.Height - under - y - step, image.Width, image.Height - under - y),
                new SKRect(placing.Left - pad + off, target, placing.Left - pad + off + image.Width, target + (step * 0.75f) + 0.4f),
                new SKSamplingOptions(SKFilterMode.Linear), paint);
        }
    }

    private (float Left, float Right) Foot(SKPoint support, float wider)
    {
        var middle = placing.Left + (placing.Width * (support.X + support.Y) * 0.5f);
        var half = MathF.Max(placing.Width * (support.Y - support.X) * 0.5f * wider, 2f);
        return (middle - half, middle + half);
    }
}
