namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>One word or phrase of the lexicon, folded as prompts are.</summary>
/// <param name="Text">Without spaces at its ends.</param>
/// <param name="Open">True when the word may end in any way.</param>
internal sealed record Term(string Text, bool Open, PromptCue Cue)
{
    private static readonly string[] Endings = ["", "s", "es", "e", "n", "en", "er", "em", "nen"];

    public static Term Of(string word, PromptCue cue)
    {
        var open = word.EndsWith('*');
        return new Term(FoldedText.Of(word).Trim(), open, cue);
    }

    public IEnumerable<FoundCue> In(string text) => FoldedText.Joins(Text) ? Anywhere(text) : AsWord(text);

    private IEnumerable<FoundCue> Anywhere(string text)
    {
        for (var at = text.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Text, at + 1, StringComparison.Ordinal))
        {
            yield return new FoundCue(at, Text.Length, Cue);
        }
    }

    private IEnumerable<FoundCue> AsWord(string text)
    {
        for (var at = text.IndexOf(Text, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Text, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf(' ', at + Text.Length);
            if (text[at - 1] == ' ' && Allows(text.AsSpan((at + Text.Length)..end)))
            {
                yield return new FoundCue(at, end - at, Cue);
            }
        }
    }

    /// <summary>Short words take no more than a plural, or half the dictionary would match.</summary>
    private bool Allows(ReadOnlySpan<char> ending)
    {
        if (Open)
        {
            return true;
        }

        var choices = Endings.AsSpan(0, Text.Length switch { < 3 => 1, 3 => 2, _ => Endings.Length });
        foreach (var choice in choices)
        {
            if (ending.SequenceEqual(choice))
            {
                return true;
            }
        }

        return false;
    }
}
