namespace Pixora.Agents.GroupChat;

/// <summary>Cuts text for showing and for models.</summary>
internal static class Clip
{
    private const string More = "…";

    /// <summary>At most <paramref name="most"/> characters, an ellipsis included; never half a surrogate pair.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = most - More.Length;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + More;
    }

    /// <summary>Without what cannot be shown: control characters other than line ends and tabs, and halves of surrogate pairs.</summary>
    public static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune != System.Text.Rune.ReplacementChar && (!System.Text.Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t')));
}
