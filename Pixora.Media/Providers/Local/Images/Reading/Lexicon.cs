namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>All words that mean something to the painter, in English, German, Spanish, French, Chinese and some Arabic.</summary>
internal static class Lexicon
{
    // Longest first, so that of two terms for the same word the more exact one is met first.
    private static readonly List<Term> Terms =
    [
        .. PlaceWords.All.Concat(SubjectWords.All).Concat(MoodWords.All).SelectMany(entry => entry.Terms()).OrderByDescending(term => term.Text.Length),
    ];

    /// <summary>The cues of a prompt in the order they are read; where two overlap, the longer phrase wins.</summary>
    public static IReadOnlyList<FoundCue> Find(string prompt)
    {
        var text = FoldedText.Of(prompt);
        var taken = new bool[text.Length];
        var found = new List<FoundCue>();
        foreach (var candidate in Terms.SelectMany(term => term.In(text)).OrderByDescending(cue => cue.Length).ThenBy(cue => cue.At))
        {
            if (!taken.AsSpan(candidate.At, candidate.Length).Contains(true))
            {
                taken.AsSpan(candidate.At, candidate.Length).Fill(true);
                found.Add(candidate);
            }
        }

        return [.. found.OrderBy(cue => cue.At)];
    }
}
