using SkiaSharp;

namespace Pixora.Media.Rendering.Text;

/// <summary>
/// Text with its place on a frame: white, with a dark edge and a soft shadow, so that it reads over anything.
/// </summary>
internal sealed class TextBlock
{
    private readonly IReadOnlyList<SetLine> lines;
    private readonly TextLook look;
    private readonly float size;
    private readonly float top;

    public TextBlock(IReadOnlyList<SetLine> lines, TextLook look, bool fromBottom)
    {
        this.lines = lines;
        this.look = look;
        size = lines.SelectMany(line => line.Runs).Select(run => run.Size).FirstOrDefault(look.Box.Size);
        top = look.Centre - (fromBottom ? Height : Height / 2);
    }

    private float Height => lines.Count * look.LineHeight * size;

    /// <summary>What drawing may touch, in pixels of the frame.</summary>
    /// <param name="frameWidth">Pixels.</param>
    public SKRect Bounds(int frameWidth)
    {
        var half = lines.Select(line => line.Width).DefaultIfEmpty().Max() / 2;
        var reach = MathF.Max((3 * look.Shadow) + 0.25f, look.Shade > 0 ? TextLook.ShadeReach : 0f);
        var margin = size * (look.Outline + reach);
        return new SKRect(
            (frameWidth / 2f) - half - margin, top - margin, (frameWidth / 2f) + half + margin, top + Height + margin);
    }

    /// <param name="frameWidth">Pixels: every line is centred in it.</param>
    public void Draw(SKCanvas canvas, int frameWidth)
    {
        if (look.Shade > 0)
        {
            DrawShade(canvas, frameWidth);
        }

        using var shadow = SKImageFilter.CreateDropShadow(
            0, size * 0.035f, look.Shadow * size, look.Shadow * size, new SKColor(0, 0, 0, 230));
        using var layer = new SKPaint { ImageFilter = shadow };
        canvas.SaveLayer(layer);
        if (look.Outline > 0)
        {
            using var edge = new SKPaint
            {
                IsAntialias = true,
                Style = SKPaintStyle.Stroke,
                StrokeJoin = SKStrokeJoin.Round,
                StrokeWidth = look.Outline * size * 2,
                Color = new SKColor(12, 12, 16, 235),
            };
            DrawLines(canvas, frameWidth, edge);
        }

        using var fill = new SKPaint { IsAntialias = true, Color = SKColors.White };
        DrawLines(canvas, frameWidth, fill);
        canvas.Restore();
    }

    private void DrawShade(SKCanvas canvas, int frameWidth)
    {
        using var blur = SKImageFilter.CreateBlur(size * 0.28f, size * 0.28f);
        using var layer = new SKPaint { ImageFilter = blur, ColorF = new SKColorF(0, 0, 0, look.Shade) };
        using var wide = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.StrokeAndFill,
            StrokeJoin = SKStrokeJoin.Round,
            StrokeWidth = size * 0.5f,
            Color = SKColors.Black,
        };
        canvas.SaveLayer(layer);
        DrawLines(canvas, frameWidth, wide);
        canvas.Restore();
    }

    private void DrawLines(SKCanvas canvas, int frameWidth, SKPaint paint)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var slack = (look.LineHeight * size) - line.Ascent - line.Descent;
            var baseline = top + (i * look.LineHeight * size) + (slack / 2) + line.Ascent;
            line.Draw(canvas, new SKPoint((frameWidth - line.Width) / 2, baseline), paint);
        }
    }
}
