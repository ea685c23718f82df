using System.Text.RegularExpressions;
using Pixora.Media.Timeline;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    // A full stop ends a sentence only before a gap; the Chinese one needs none.
    private static readonly Regex Border = new(
        @"(?<=[.!?…؟।]+[""'”“’»)]*)\s+|"
            + @"(?<=[。！？；]+[”」』]*)(?![。！？”」』])|\n+", RegexOptions.CultureInvariant);
    private static readonly Regex End = new(@"[.!?…؟।。！？][""'”“’»」)]*$",
        RegexOptions.CultureInvariant);

    /// <summary>
    /// The sentences in order, none of them blank; joined with a space they are the text, apart from its white space.
    /// </summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var from = 0;
        foreach (var border in Border.Matches(text).Where(border => Divides(text, border)))
        {
            sentences.Add(text[from..border.Index].Trim());
            from = border.Index + border.Length;
        }

        sentences.Add(text[from..].Trim());
        return [.. sentences.Where(sentence => sentence.Length > 0)];
    }

    /// <summary>"Dr. ", "approx. 40" and "z. B. " stay whole; the end of a line always divides.</summary>
    private static bool Divides(string text, Match border) =>
        border.Length == 0 || border.Value.Contains('\n', StringComparison.Ordinal)
        || Abbreviations.EndsSentence(text.AsSpan(0, border.Index), text.AsSpan(border.Index));

    internal static bool Ends(string text) => End.IsMatch(text);
}
