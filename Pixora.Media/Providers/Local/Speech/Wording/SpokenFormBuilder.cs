using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Collects what is spoken, and where in the text it comes from.</summary>
internal sealed class SpokenFormBuilder
{
    private readonly List<Rune> characters = [];
    private readonly List<int> sources = [];

    /// <summary>Adds words that stand for a piece of the text, apart from what was there.</summary>
    public void Word(string words, int source)
    {
        if (words.Length > 0 && !IsMark(words[0]) && characters.Count > 0
            && Rune.IsLetterOrDigit(characters[^1]) && !IsIdeograph(Rune.GetRuneAt(words, 0)) && !IsIdeograph(characters[^1]))
        {
            Copy(" ", source);
        }

        Copy(words, source);
        wordEnds = true;
    }

    /// <summary>Adds characters that are spoken as they are written.</summary>
    public void Copy(string text, int source)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // A unit that follows its number without a space does not become one word with it.
            if (wordEnds && Rune.IsLetterOrDigit(rune) && rune.Value < 0x2E80)
            {
                characters.Add(new Rune(' '));
                sources.Add(source);
            }

            wordEnds = false;
            characters.Add(rune);
            sources.Add(source);
        }
    }

    public SpokenForm Build()
    {
        var spoken = SpokenText.Of(string.Concat(characters));
        return new(spoken.Characters, sources);
    }

    private bool wordEnds;

    private static bool IsIdeograph(Rune rune) => rune.Value is >= 0x2E80 and <= 0x9FFF;

    private static bool IsMark(char sign) => sign is ',' or '.';
}
