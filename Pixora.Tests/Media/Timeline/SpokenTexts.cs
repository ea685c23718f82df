using System.Globalization;
using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Timeline;

/// <summary>Texts with the times a voice could have spoken them at.</summary>
internal static class SpokenTexts
{
    private static readonly string[] Words =
    [
        "a", "the", "of", "stars", "galaxy,", "light.", "Why?", "don't", "50%", "extraordinarily", "—", "(perhaps)", "«Bonjour", "!",
        "»", "宇宙は", "星空，", "我们出发。", "「未来」", "こんにちは", "한국어",
        "مرحبا", "العالم،", "שלום.", "สวัสดี", "🎬", "👩‍🚀", "{}", "\\N", "%{x}",
        "x',y='", "...",
    ];

    /// <summary>A text of words, some of them without a space between.</summary>
    public static readonly Gen<string> Text =
        Gen.Select(
            Gen.OneOf(Words),
            Gen.Frequency((8, Gen.Const(" ")), (1, Gen.Const("")), (1, Gen.Const(" \n "))),
            (word, gap) => word + gap)
        .List[1, 60].Select(string.Concat);

    /// <summary>
    /// A text and its spoken words: every run of letters and digits, 3 to 30 characters a second, with pauses.
    /// </summary>
    public static readonly Gen<(string Text, ValueList<SpokenWord> Words)> Spoken =
        from text in Text
        from pace in Gen.Double[0.03, 0.3]
        from pauses in Gen.Double[0, 1.5].Array[8]
        select (text, Speak(text, pace, pauses));

    public static ValueList<SpokenWord> Speak(string text, double secondsPerCharacter = 0.065, params double[] pauses)
    {
        var words = new List<SpokenWord>();
        var time = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var from = i;
            while (i < text.Length && IsSpoken(text[i]))
            {
                i++;
            }

            if (i > from)
            {
                var end = time + ((i - from) * secondsPerCharacter);
                words.Add(new SpokenWord(from, i - from, time, end));
                var mark = i < text.Length && char.IsPunctuation(text[i]);
                time = end + (mark ? (pauses.Length == 0 ? 0.3 : pauses[words.Count % pauses.Length]) : 0);
            }
        }

        return [.. words];
    }

    private static bool IsSpoken(char mark) =>
        char.IsLetterOrDigit(mark) || mark == '\'' || char.GetUnicodeCategory(mark) == UnicodeCategory.NonSpacingMark;
}
