using System.Text;

namespace Pixora.Agents.Planning.Writing;

/// <summary>How long a text takes to say, judged by its letters: closer than counting words, which differ in length.</summary>
/// <param name="LettersPerSecond">Letters and digits a second, pauses left out.</param>
internal sealed record SpeechEstimate(double LettersPerSecond)
{
    /// <summary>A digit is read as a word of about this many letters; where a letter is a syllable, as one of them.</summary>
    private int LettersInDigit => LettersPerSecond < 7 ? 1 : 3;

    /// <summary>Seconds of silence between two sentences.</summary>
    internal const double SentencePause = 0.35;

    private const double CommaPause = 0.15;

    // Measured with espeak-ng 1.51 at the rate of the local narrator, on fourteen beats a language (within a tenth); the second line is judged by article 1 of the Universal Declaration of Human Rights.
    private static readonly Dictionary<string, double> Rates = new()
    {
        ["en"] = 12.2, ["de"] = 12.9, ["es"] = 12.1, ["fr"] = 15, ["zh"] = 3.7, ["ar"] = 7.5,
        ["pt"] = 11.5, ["it"] = 12.5, ["ja"] = 5, ["ko"] = 3.8, ["th"] = 5.5, ["he"] = 7, ["fa"] = 7.5, ["ur"] = 7.5, ["ru"] = 11.5, ["hi"] = 7.5, ["el"] = 11.5,
    };

    /// <summary>For a language; an average for one that was not measured.</summary>
    internal static SpeechEstimate For(string language) => new(Rates.GetValueOrDefault(language, 11.5));

    /// <summary>Seconds at pace 1; 0 for a text with nothing to say.</summary>
    internal double Seconds(string text)
    {
        double letters = text.EnumerateRunes().Sum(rune => Rune.IsDigit(rune) ? LettersInDigit : Rune.IsLetter(rune) ? 1 : 0);
        if (letters == 0)
        {
            return 0;
        }

        // The last stop is silence after the speech, not in it.
        var stops = Math.Max(0, text.Count(letter => ".!?…。！？؟।:：".Contains(letter, StringComparison.Ordinal)) - 1);
        var commas = text.Count(letter => ",;，、；،".Contains(letter, StringComparison.Ordinal));
        return (letters / LettersPerSecond) + (stops * SentencePause) + (commas * CommaPause);
    }
}
