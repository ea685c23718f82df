using System.Globalization;
using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Pixora.Media.Rendering.Text;

/// <summary>An open font with its HarfBuzz shaper.</summary>
internal sealed class FontFace(SKTypeface typeface)
{
    private readonly Lazy<SKShaper> shaper = new(() => new SKShaper(typeface));

    public SKTypeface Typeface => typeface;

    public SKShaper Shaper => shaper.Value;

    public bool IsEmoji { get; } = typeface.FamilyName.Contains(FontFile.Emoji, StringComparison.Ordinal);

    /// <summary>Whether it can draw all of a character as a person sees it.</summary>
    public bool Covers(string cluster)
    {
        using var font = new SKFont(typeface);
        return cluster.EnumerateRunes().All(rune => IsInvisible(rune) || font.GetGlyph(rune.Value) != 0);
    }

    // Joiners, variation selectors and the like change other characters and need no glyph of their own.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control
            || rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;
}
