using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Cuts a text into sentences.</summary>
internal static class Sentences
{
    // A full stop ends a sentence only before a gap; the Chinese one needs none. "Dr. " and "3.5" stay whole.
    private static readonly Regex Border = new(
        @"(?<=(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nr|vs|Sr|Sra|M|Mme|z\.B|d\.h|e\.g|i\.e|\p{Lu}))[.!?…؟।]+[""'”“’»)]*)\s+"
            + @"|(?<=[。！？；]+[”」』]*)(?![。！？”」』])|\n+",
        RegexOptions.CultureInvariant);
    private static readonly Regex End = new(@"[.!?…؟।。！？][""'”“’»」)]*$", RegexOptions.CultureInvariant);

    /// <summary>
    /// The sentences in order, none of them blank; joined with a space they are the text, apart from its white space.
    /// </summary>
    internal static IReadOnlyList<string> Split(string text) =>
        [.. Border.Split(text).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    internal static bool Ends(string text) => End.IsMatch(text);
}
