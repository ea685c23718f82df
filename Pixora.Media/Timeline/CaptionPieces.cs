using System.Globalization;
using System.Text;

namespace Pixora.Media.Timeline;

/// <summary>Takes a text apart into the pieces captions are built of.</summary>
internal static class CaptionPieces
{
    /// <summary>Half-width characters: marks that stand alone are joined to the word before them up to this.</summary>
    private const int WidestJoined = 24;

    // Marks and small kana that no line begins with: JLREQ 3.1.7 (characters not starting a line).
    private const string NeverFirst = "ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％‰°";

    public static IReadOnlyList<CaptionPiece> Of(string text, SpokenClock clock)
    {
        var pieces = new List<CaptionPiece>();
        foreach (var (from, to, spaced) in Split(text, clock))
        {
            var piece = new CaptionPiece(text[from..to], spaced, clock.StartOf(from), clock.EndOf(to));
            if (pieces.Count > 0 && IsMarksOnly(piece.Text) && pieces[^1].Width + piece.Width < WidestJoined)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + (spaced ? " " : "") + piece.Text, End = Math.Max(pieces[^1].End, piece.End) };
            }
            else
            {
                pieces.Add(piece with { End = Math.Max(piece.Start, piece.End) });
            }
        }

        return pieces;
    }

    private static IEnumerable<(int From, int To, bool Spaced)> Split(string text, SpokenClock clock)
    {
        var from = 0;
        var spaced = false;
        var before = "";
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            var (cluster, at) = (clusters.GetTextElement(), clusters.ElementIndex);
            var blank = string.IsNullOrWhiteSpace(cluster);
            if (at > from && (blank || MayBreak(before, cluster, clock.WordStartsAt(at))))
            {
                yield return (from, at, spaced);
                (from, spaced) = (at, false);
            }

            (from, spaced) = blank ? (at + cluster.Length, true) : (from, spaced);
            before = blank ? "" : cluster;
        }

        if (from < text.Length)
        {
            yield return (from, text.Length, spaced);
        }
    }

    private static bool MayBreak(string before, string after, bool wordStarts) =>
        before.Length > 0 && !IsOpening(before) && !IsMark(after)
        && (IsUnspaced(before) || IsUnspaced(after) || (wordStarts && IsSouthEastAsian(after)));

    // Chinese and Japanese break between characters; Korean is full-width too, but breaks at its spaces.
    private static bool IsUnspaced(string cluster) => CaptionWidth.IsWide(cluster) && cluster[0] is not (>= '\u1100' and <= '\u115F' or >= '\uAC00' and <= '\uD7A3');

    // Thai, Lao, Myanmar and Khmer have no spaces between words: only the voice knows where one begins.
    private static bool IsSouthEastAsian(string cluster) => cluster[0] is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static bool IsOpening(string cluster) =>
        char.GetUnicodeCategory(cluster[0]) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    private static bool IsMark(string cluster) =>
        NeverFirst.Contains(cluster[0], StringComparison.Ordinal)
        || char.GetUnicodeCategory(cluster[0]) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation;

    private static bool IsMarksOnly(string text) => text.EnumerateRunes().All(rune => !Rune.IsLetterOrDigit(rune)) && IsMark(text);
}
