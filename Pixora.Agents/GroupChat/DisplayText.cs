using System.Text;

namespace Pixora.Agents.GroupChat;

/// <summary>Makes text fit for display and for prompts.</summary>
internal static class DisplayText
{
    private const string Ellipsis = "…";

    /// <summary>
    /// At most <paramref name="most"/> characters including an ellipsis, without splitting a surrogate pair.
    /// </summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - Ellipsis.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + Ellipsis;
    }

    /// <summary>Without control characters other than line ends and tabs, and without unpaired surrogates.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune != Rune.ReplacementChar && (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t')));
}
