using System.Globalization;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Text;

/// <summary>Lays a text out in a box: as it is when it fits, else flowed into even lines, else smaller.</summary>
internal sealed class TextFlow(TextShaper shaper)
{
    private const float ShrinkFactor = 0.92f;
    private const float MinScale = 0.4f;

    /// <summary>
    /// The lines from top to bottom. A text that does not fit at the smallest size is cut at its end.
    /// </summary>
    public IReadOnlyList<SetLine> Fit(string text, TypeStyle style, TextBox box)
    {
        var lines =
            text.ReplaceLineEndings("\n").Split('\n').Select(Printable).Where(line => line.Length > 0).ToArray();
        var rightToLeft = BidiLine.IsRightToLeft(string.Concat(lines), style.RightToLeft);
        var joined = lines.Aggregate("", Join);
        for (var size = box.Size; ; size *= ShrinkFactor)
        {
            var set = Set(lines, style, size, rightToLeft);
            if (!Fits(set, box))
            {
                set = Set(Flow(joined, style, box with { Size = size }), style, size, rightToLeft);
            }

            if (Fits(set, box) || size < box.Size * MinScale)
            {
                return [.. set.Take(box.Lines)];
            }
        }
    }

    private static bool Fits(SetLine[] lines, TextBox box) =>
        lines.Length <= box.Lines && lines.All(line => line.Width <= box.Width);

    private SetLine[] Set(IEnumerable<string> lines, TypeStyle style, float size, bool rightToLeft) =>
        [.. lines.Select(line => shaper.Set(line, style, size, rightToLeft))];

    private static string Printable(string line) => string.Concat(line.Where(mark => !char.IsControl(mark))).Trim();

    // Lines of spaced scripts are joined by a space; Chinese and Japanese have none.
    private static string Join(string text, string line) =>
        text.Length == 0 ? line : CaptionWidth.IsWide(text[^1..])
            && CaptionWidth.IsWide(line) ? text + line : $"{text} {line}";

    private List<string> Flow(string text, TypeStyle style, TextBox box)
    {
        var pieces = TextBreaks.Split(text, _ => false)
            .SelectMany(part => Chop(text[part.From..part.To], part.Spaced, style, box)).ToArray();
        var lines = Flow(pieces, box.Width);
        for (var width = box.Width; width > box.Width / 4; width *= 0.97f)
        {
            // The narrowest column that takes no more lines is the most even one.
            var narrower = Flow(pieces, width);
            if (narrower.Count > lines.Count)
            {
                break;
            }

            lines = narrower;
        }

        return lines;
    }

    private static List<string> Flow(IReadOnlyList<Piece> pieces, float column)
    {
        var lines = new List<string>();
        var width = 0f;
        foreach (var piece in pieces)
        {
            if (lines.Count > 0 && width + piece.Gap + piece.Width <= column)
            {
                lines[^1] += (piece.Gap > 0 ? " " : "") + piece.Text;
                width += piece.Gap + piece.Width;
            }
            else
            {
                lines.Add(piece.Text);
                width = piece.Width;
            }
        }

        return lines;
    }

    // Only a word wider than the box is broken inside.
    private IEnumerable<Piece> Chop(string word, bool spaced, TypeStyle style, TextBox box)
    {
        var gap = spaced ? 0.3f * box.Size : 0;
        var width = shaper.Set(word, style, box.Size, false).Width;
        if (width <= box.Width)
        {
            return [new Piece(word, width, gap)];
        }

        var clusters = StringInfo.ParseCombiningCharacters(word);
        var share = Math.Max(1, (int)(clusters.Length * box.Width / width * 0.9f));
        return clusters.Chunk(share).Select((chunk, index) =>
        {
            var end = (index + 1) * share < clusters.Length ? clusters[(index + 1) * share] : word.Length;
            var text = word[chunk[0]..end];
            return new Piece(text, shaper.Set(text, style, box.Size, false).Width, index == 0 ? gap : 0);
        });
    }

    private sealed record Piece(string Text, float Width, float Gap);
}
