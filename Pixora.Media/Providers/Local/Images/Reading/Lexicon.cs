namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>
/// All words that mean something to the painter, in English, German, Spanish, French, Chinese and some Arabic.
/// </summary>
internal static class Lexicon
{
    // Longest first, so that of two terms for the same word the more exact one is met first.
    private static readonly List<Term> Terms =
    [
        .. PlaceWords.All
            .Concat(SubjectWords.All)
            .Concat(MoodWords.All)
            .SelectMany(entry => entry.Terms())
            .OrderByDescending(term => term.Text.Length),
    ];

    /// <summary>
    /// The cues of a prompt in the order they are read. Of places that overlap the longer phrase wins, and so of all
    /// else; "pyramids" is both.
    /// </summary>
    public static IReadOnlyList<FoundCue> Find(string prompt)
    {
        var text = FoldedText.Of(prompt);
        var candidates =
            Terms.SelectMany(term => term.In(text)).OrderByDescending(cue => cue.Length).ThenBy(cue => cue.At).ToList();
        return
        [
            .. Longest(candidates.Where(found => found.Cue is PromptCue.OfPlace), text.Length)
                .Concat(Longest(candidates.Where(found => found.Cue is not PromptCue.OfPlace), text.Length))
                .OrderBy(found => found.At),
        ];
    }

    private static List<FoundCue> Longest(IEnumerable<FoundCue> candidates, int length)
    {
        var taken = new bool[length];
        var found = new List<FoundCue>();
        foreach (var candidate in candidates)
        {
            if (!taken.AsSpan(candidate.At, candidate.Length).Contains(true))
            {
                taken.AsSpan(candidate.At, candidate.Length).Fill(true);
                found.Add(candidate);
            }
        }

        return found;
    }
}
