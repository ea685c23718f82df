using System.Text;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Estimates how long a text takes to say from its letters and its punctuation.</summary>
/// <param name="LettersPerSecond">Letters and digits a second, pauses left out; above 0.</param>
internal sealed record NarrationTime(double LettersPerSecond)
{
    /// <summary>Seconds of silence between two sentences.</summary>
    internal const double SentencePause = 0.35;

    /// <summary>Seconds of silence after a comma.</summary>
    private const double CommaPause = 0.15;

    /// <summary>Below this rate a letter is a syllable, and a digit is read as one of them.</summary>
    private const double SyllabaryRate = 7;

    /// <summary>A digit is read as a word of about this many letters.</summary>
    private int LettersInDigit => LettersPerSecond < SyllabaryRate ? 1 : 3;

    /// <param name="language">ISO 639-1 code.</param>
    internal static NarrationTime For(string language) => new(Languages.LettersPerSecond(language));

    /// <summary>Seconds at pace 1; 0 for a text without letters and digits.</summary>
    internal double Seconds(string text)
    {
        double letters = text.EnumerateRunes().Sum(
            rune => Rune.IsDigit(rune) ? LettersInDigit : Rune.IsLetter(rune) ? 1 : 0);
        if (letters == 0)
        {
            return 0;
        }

        // The pause after the last full stop is outside the speech.
        var stops = Math.Max(0, text.Count(letter => ".!?…。！？؟।:：".Contains(letter, StringComparison.Ordinal)) - 1);
        var commas = text.Count(letter => ",;，、；،".Contains(letter, StringComparison.Ordinal));
        return (letters / LettersPerSecond) + (stops * SentencePause) + (commas * CommaPause);
    }
}
