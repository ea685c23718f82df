using System.Globalization;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Pixora.Media.Rendering.Text;

/// <summary>
/// Sets lines: finds each part's direction, font and script and has HarfBuzz shape it. Not for two threads at once.
/// </summary>
internal sealed class TextShaper(FontCatalog fonts)
{
    // The letters of other scripts are joined: space between them would tear words apart.
    private static readonly Script[] SpacedScripts =
    [
        Script.Latin, Script.Greek, Script.Cyrillic, Script.Han, Script.Hiragana, Script.Katakana, Script.Hangul, Script.Common,
    ];

    /// <param name="line">Without line breaks.</param>
    /// <param name="size">Pixels an em.</param>
    /// <param name="rightToLeft">Which way the paragraph runs.</param>
    public SetLine Set(string line, TypeStyle style, float size, bool rightToLeft)
    {
        var runs = new List<GlyphRun>();
        var x = 0f;
        var ascent = 0.8f * size;
        var descent = 0.2f * size;
        foreach (var run in BidiLine.Runs(line, rightToLeft))
        {
            var parts = Parts(line, run, style);
            foreach (var part in run.IsRightToLeft ? Enumerable.Reverse(parts) : parts)
            {
                var glyphs = Shape(line, part, size, x);
                runs.Add(glyphs.Run);
                x += glyphs.Width;
                using var font = glyphs.Run.Font();
                ascent = Math.Max(ascent, Math.Min(-font.Metrics.Ascent, 1.2f * size));
                descent = Math.Max(descent, Math.Min(font.Metrics.Descent, 0.4f * size));
            }
        }

        return new SetLine(runs, x, ascent, descent);
    }

    private List<Part> Parts(string line, BidiRun run, TypeStyle style)
    {
        var parts = new List<Part>();
        var clusters = StringInfo.GetTextElementEnumerator(line[run.From..run.To]);
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            var from = run.From + clusters.ElementIndex;
            var script = ScriptOf(cluster);
            var last = parts.Count > 0 ? parts[^1] : null;
            // A mark stays in the font of what is before it; emoji fonts have wide spaces and odd digits.
            var face = last is { Face.IsEmoji: false } && IsNeutral(script) && last.Face.Covers(cluster)
                ? last.Face
                : fonts.Find(cluster, style);
            if (face is null)
            {
                continue;
            }

            if (last is not null && last.Face == face && (last.Script.Equals(script) || IsNeutral(script) || IsNeutral(last.Script)))
            {
                parts[^1] =
                    last with { To = from + cluster.Length, Script = IsNeutral(last.Script) ? script : last.Script };
            }
            else
            {
                parts.Add(new Part(from, from + cluster.Length, face, script, run.IsRightToLeft, style));
            }
        }

        return parts;
    }

    private static Script ScriptOf(string cluster) =>
        UnicodeFunctions.Default.GetScript(cluster.EnumerateRunes().First().Value);

    private static bool IsNeutral(Script script) =>
        script.Equals(Script.Common) || script.Equals(Script.Inherited) || script.Equals(Script.Unknown);

    private static (GlyphRun Run, float Width) Shape(string line, Part part, float size, float x)
    {
        using var buffer = new Buffer
        {
            Direction = part.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
            Script = IsNeutral(part.Script) ? Script.Latin : part.Script,
            Language = new Language(part.Style.Language),
        };
        buffer.AddUtf16(line, part.From, part.To - part.From);
        using var font = new SKFont(part.Face.Typeface, size);
        var shaped = part.Face.Shaper.Shape(buffer, x, 0, font);
        var places = (SKPoint[])shaped.Points.Clone();
        var spacing = SpacedScripts.Contains(part.Script) ? part.Style.Spacing * size : 0;
        var spaced = 0f;
        for (var i = 0; i < places.Length; i++)
        {
            spaced += i > 0 && shaped.Clusters[i] != shaped.Clusters[i - 1] ? spacing : 0;
            places[i].Offset(spaced, 0);
        }

        return (
            new GlyphRun(part.Face, size, [.. shaped.Codepoints.Select(glyph => (ushort)glyph)], places),
            shaped.Width + spaced + (places.Length > 0 ? spacing : 0));
    }

    private sealed record Part(int From, int To, FontFace Face, Script Script, bool RightToLeft, TypeStyle Style);
}
