using SkiaSharp;

namespace Pixora.Media.Rendering.Text;

/// <summary>One line of text, shaped: every glyph and its place.</summary>
/// <param name="Runs">From left to right.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Ascent">Pixels above the baseline.</param>
/// <param name="Descent">Pixels below the baseline.</param>
internal sealed record SetLine(IReadOnlyList<GlyphRun> Runs, float Width, float Ascent, float Descent)
{
    public void Draw(SKCanvas canvas, SKPoint origin, SKPaint paint)
    {
        foreach (var run in Runs)
        {
            using var font = run.Font();
            using var builder = new SKTextBlobBuilder();
            builder.AddPositionedRun(run.Glyphs, font, run.Places);
            using var blob = builder.Build();
            if (blob is not null)
            {
                canvas.DrawText(blob, origin.X, origin.Y, paint);
            }
        }
    }
}

/// <summary>Glyphs of one font.</summary>
/// <param name="Size">Pixels an em.</param>
/// <param name="Places">Against the line's left end and baseline.</param>
internal sealed record GlyphRun(FontFace Face, float Size, ushort[] Glyphs, SKPoint[] Places)
{
    public SKFont Font() =>
        new(Face.Typeface, Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
}
