using System.Text;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>
/// Estimates the length and word times of a narration that is not recorded yet, or that no voice can speak.
/// </summary>
internal static class SpeechEstimate
{
    public static Speech Of(SpeechRequest request) => Of(request.Text, request.Language, request.Pace);

    /// <param name="pace">As <see cref="Voice.Pace"/>.</param>
    public static Speech Of(string text, string language, double pace)
    {
        var rate = Languages.SpeakingRate(language);
        return Spread(text, rate.Unit, Math.Max(rate.Seconds(text), 1 / rate.PerSecond) / pace);
    }

    /// <summary>
    /// The words of a text spread over a sound whose length is known, each taking its share of the letters.
    /// </summary>
    /// <param name="seconds">Above 0.</param>
    public static Speech Over(SpeechRequest request, double seconds) =>
        Spread(request.Text, Languages.SpeakingRate(request.Language).Unit, seconds);

    private static Speech Spread(string text, SpeechUnit unit, double seconds)
    {
        (int Offset, int Length)[] words = [.. unit == SpeechUnit.Word ? Words(text) : Characters(text)];
        var each = seconds / words.Sum(word => word.Length);
        var spoken = 0;
        return new Speech(
            seconds, [.. words.Select(word => new SpokenWord(word.Offset, word.Length, each * spoken, each * (spoken += word.Length)))]);
    }

    private static IEnumerable<(int Offset, int Length)> Words(string text)
    {
        for (int at = 0, end; at < text.Length; at = end + 1)
        {
            for (end = at; end < text.Length && !char.IsWhiteSpace(text[end]); end++)
            {
            }

            if (end > at && HasSound(text[at..end]))
            {
                yield return (at, end - at);
            }
        }
    }

    private static IEnumerable<(int Offset, int Length)> Characters(string text)
    {
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                yield return (at, rune.Utf16SequenceLength);
            }

            at += rune.Utf16SequenceLength;
        }
    }

    private static bool HasSound(string word) => word.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
