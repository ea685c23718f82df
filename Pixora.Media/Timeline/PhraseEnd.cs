using System.Globalization;

namespace Pixora.Media.Timeline;

/// <summary>What ends with a word.</summary>
internal enum PhraseEnd
{
    Word,
    Clause,
    Sentence,
}

/// <summary>Reads the end of a phrase from its last mark.</summary>
internal static class PhraseEnds
{
    private const string SentenceMarks = ".!?…。！？｡．؟۔।॥။។";
    private const string ClauseMarks = ",;:—–、，；：،؛";

    public static PhraseEnd After(string text)
    {
        var last = text.AsSpan().TrimEnd();
        while (last.Length > 1 && IsClosing(last[^1]))
        {
            last = last[..^1];
        }

        return last.Length == 0 ? PhraseEnd.Word
            : SentenceMarks.Contains(last[^1], StringComparison.Ordinal)
                // What follows is not known here: taken for a word of the same sentence.
                ? Abbreviations.EndsSentence(last, "a") ? PhraseEnd.Sentence : PhraseEnd.Word
            : ClauseMarks.Contains(last[^1], StringComparison.Ordinal) ? PhraseEnd.Clause
            : PhraseEnd.Word;
    }

    private static bool IsClosing(char mark) => mark is '"' or '\''
        || char.GetUnicodeCategory(mark) is UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;
}
