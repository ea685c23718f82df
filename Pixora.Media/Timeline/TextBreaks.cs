using System.Globalization;

namespace Pixora.Media.Timeline;

/// <summary>
/// Finds where a line may end: at white space, and in Chinese, Japanese and scripts without spaces between characters
/// or words.
/// </summary>
internal static class TextBreaks
{
    // Marks and small kana that no line begins with: JLREQ 3.1.7 (characters not starting a line).
    private const string NeverFirst = "ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ%％‰°";

    /// <summary>The parts of a text that stay whole, in order, and whether white space stands before each.</summary>
    /// <param name="wordStarts">Whether a spoken word is known to begin at a place; asked where no dictionary knows.</param>
    public static IEnumerable<TextPart> Split(string text, Predicate<int> wordStarts)
    {
        var words = text.Any(letter => IsSouthEastAsian(letter.ToString())) ? DictionaryBreaks.Of(text) : null;
        var from = 0;
        var spaced = false;
        var before = "";
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            var cluster = clusters.GetTextElement();
            var at = clusters.ElementIndex;
            var blank = string.IsNullOrWhiteSpace(cluster);
            if (at > from && (blank || MayBreak(before, cluster, words?.Contains(at) ?? wordStarts(at))))
            {
                yield return new(from, at, spaced);
                from = at;
                spaced = false;
            }

            if (blank)
            {
                from = at + cluster.Length;
                spaced = true;
            }

            before = blank ? "" : cluster;
        }

        if (from < text.Length)
        {
            yield return new(from, text.Length, spaced);
        }
    }

    /// <summary>
    /// Cuts a part that is wider than a line into parts that are not, between what a person sees as characters.
    /// </summary>
    public static IEnumerable<TextPart> Cut(string text, TextPart part, int widest)
    {
        var from = part.From;
        var width = 0;
        foreach (var at in StringInfo.ParseCombiningCharacters(text[part.From..part.To]).Select(offset => part.From + offset))
        {
            var cluster = CaptionWidth.Of(StringInfo.GetNextTextElement(text, at));
            if (width + cluster > widest)
            {
                yield return new(from, at, from == part.From && part.Spaced);
                from = at;
                width = 0;
            }

            width += cluster;
        }

        yield return new(from, part.To, from == part.From && part.Spaced);
    }

    private static bool MayBreak(string before, string after, bool wordStarts) =>
        before.Length > 0 && !IsOpening(before) && !IsMark(after)
        && (IsUnspaced(before) || IsUnspaced(after) || (wordStarts && IsSouthEastAsian(after)));

    // Chinese and Japanese break between characters; Korean is full-width too, but breaks at its spaces.
    private static bool IsUnspaced(string cluster) =>
        CaptionWidth.IsWide(cluster) && cluster[0] is not (>= '\u1100' and <= '\u115F' or >= '\uAC00' and <= '\uD7A3');

    // Thai, Lao, Myanmar and Khmer have no spaces between words: a dictionary knows where one begins, else the voice.
    private static bool IsSouthEastAsian(string cluster) =>
        cluster[0] is >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static bool IsOpening(string cluster) =>
        char.GetUnicodeCategory(cluster[0]) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    /// <summary>Whether a text begins with a mark that belongs to what is before it.</summary>
    public static bool IsMark(string cluster) =>
        NeverFirst.Contains(cluster[0], StringComparison.Ordinal)
        || char.GetUnicodeCategory(cluster[0]) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation;
}
