using System.Text;

namespace Pixora.Agents.Planning.Writing;

/// <summary>How long a text takes to say, judged by its letters: closer than counting words, which differ in length.</summary>
/// <param name="LettersPerSecond">Letters and digits a second, pauses left out.</param>
internal sealed record SpeechEstimate(double LettersPerSecond)
{
    /// <summary>A digit is read as a word of about this many letters.</summary>
    private const int LettersInDigit = 3;

    /// <summary>Seconds of silence between two sentences.</summary>
    internal const double SentencePause = 0.35;

    private const double CommaPause = 0.15;

    private static readonly Dictionary<string, double> Rates = new()
    {
        ["en"] = 13.6, ["de"] = 14.6, ["es"] = 14.6, ["fr"] = 15.4, ["pt"] = 14, ["it"] = 14.5, ["zh"] = 3.4, ["ja"] = 6, ["ko"] = 4, ["th"] = 9,
        ["ar"] = 9, ["he"] = 8.5, ["fa"] = 9, ["ur"] = 9, ["ru"] = 12.5, ["hi"] = 8, ["el"] = 12.5,
    };

    /// <summary>For a language; an average for one that was not measured.</summary>
    internal static SpeechEstimate For(string language) => new(Rates.GetValueOrDefault(language, 12));

    /// <summary>Seconds at pace 1; 0 for a text with nothing to say.</summary>
    internal double Seconds(string text)
    {
        double letters = text.EnumerateRunes().Sum(rune => Rune.IsDigit(rune) ? Math.Min(LettersInDigit, LettersPerSecond) : Rune.IsLetter(rune) ? 1 : 0);
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
