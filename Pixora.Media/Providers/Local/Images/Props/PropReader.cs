using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>
/// Finds the things that a text names: by full name, alias or, in a German compound, by what it is a kind of. The longest
/// name wins; a word with two meanings is decided by the words around it or left out.
/// </summary>
internal static class PropReader
{
    // Words of other languages that are English words of another meaning.
    private static readonly HashSet<string> FalseFriends = new(
        "pan pain chat lit ours gift robe coin tour pie car table rat rock mug brief hut chair cable mare sol ten boot herd rind os"
            .Split(' '), StringComparer.Ordinal);

    public static PropReading Read(string text)
    {
        var whole = FoldedText.Of(text);
        List<FoundProp> found = [.. WordedClause.Of(text).SelectMany(clause => Found(clause, whole))];
        // Weapons, syringes and signs of religion are shown only when they are what it is about.
        found.RemoveAll(one => one.Prop.Grave && one != found[0]);
        return new PropReading(
            [
                .. found.Where(one => one.Prop.IsDrawn).GroupBy(one => one.Prop.Id, StringComparer.Ordinal)
                    .Select(same =>
                        new SeenProp(same.Key, same.Max(one => one.Count), same
                        .Select(one => one.Colour).FirstOrDefault(colour => colour is not null))),
            ],
            [.. found.Where(one => !one.Prop.IsDrawn).Select(one => one.Called).Distinct(StringComparer.Ordinal)],
            [.. found.Select(one => one.Prop.Home).Distinct()]);
    }

    private static IEnumerable<FoundProp> Found(WordedClause clause, string whole)
    {
        var colours = Lexicon.Find(clause.Folded).Where(cue => cue.Cue is PromptCue.OfColour).ToList();
        return clause.Words.Any(FoldedText.Joins)
            ? Chinese(clause.Folded, whole).Select(match => match.Found with { Colour = ColourAt(colours, match.At, match.End) })
            : Spaced(clause, whole, colours);
    }

    private static List<ChineseMatch> Chinese(string folded, string whole)
    {
        var taken = new bool[folded.Length];
        var matches = new List<ChineseMatch>();
        foreach (var named in PropNames.WithoutSpaces.Where(named => folded.Contains(named.Name.Text, StringComparison.Ordinal))
            .OrderByDescending(named => named.Name.Text.Length))
        {
            var length = named.Name.Text.Length;
            for (var at = folded.IndexOf(named.Name.Text, StringComparison.Ordinal); at >= 0;
                at = folded.IndexOf(named.Name.Text, at + length, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, length).Contains(true))
                {
                    continue;
                }

                taken.AsSpan(at, length).Fill(true);
                if (named.Prop is { } prop && PropSense.IsChineseThing(folded, at) && PropSense.IsMeant(named.Name, whole))
                {
                    matches.Add(new(at, at + length, new FoundProp(prop, named.Name.Text, PropCounts.OfChinese(folded, at), null)));
                }
            }
        }

        return [.. matches.OrderBy(match => match.At)];
    }

    private static IEnumerable<FoundProp> Spaced(WordedClause clause, string whole, List<FoundCue> colours)
    {
        var matches = Longest(clause, whole);
        var from = 0;
        for (var index = 0; index < matches.Count; index++)
        {
            var match = matches[index];
            // "Apple tree": what stands right before another thing says what kind it is.
            var isKind = index + 1 < matches.Count && matches[index + 1].At == match.End && match.Named.Name.Language == "en";
            if (match.Named.Prop is { } prop
                && !isKind
                && PropSense.IsThing(clause.Words, match.At, match.End, match.Named.Name))
            {
                var begin = OffsetOf(clause, match.At);
                var end = OffsetOf(clause, match.End) - 1;
                var sense = new PluralSense(match.IsPlural, prop.Metres, match.Named.Name.Language);
                yield return new FoundProp(
                    prop, clause.Folded[begin..end], PropCounts.Of(clause.Words, match.At, from, sense), ColourAt(colours, begin, end));
            }

            from = match.End;
        }
    }

    private static List<WordMatch> Longest(WordedClause clause, string whole)
    {
        var taken = new bool[clause.Words.Length];
        var kept = new List<WordMatch>();
        foreach (var match in Candidates(clause)
            .Where(match => match.Named.Prop is null || PropSense.IsMeant(match.Named.Name, whole))
            .OrderByDescending(match => match.End - match.At)
            .ThenBy(match => match.IsCompound).ThenBy(match => match.IsPlural).ThenByDescending(match => match.Named.Name.Text.Length))
        {
            if (!taken.AsSpan(match.At, match.End - match.At).Contains(true))
            {
                taken.AsSpan(match.At, match.End - match.At).Fill(true);
                kept.Add(match);
            }
        }

        return [.. kept.OrderBy(match => match.At)];
    }

    private static IEnumerable<WordMatch> Candidates(WordedClause clause)
    {
        for (var at = 0; at < clause.Words.Length; at++)
        {
            foreach (var named in PropNames.Beginning(clause.Words[at]).Where(named => IsSpoken(clause, named)))
            {
                if (named.Words.Length == 1 && WordedClause.IsFunctionWord(clause.Words[at]))
                {
                    continue;
                }

                if (FormAt(clause.Words, at, named) is var form and not WordForm.None)
                {
                    yield return new WordMatch(
                        at, at + named.Words.Length, named, form == WordForm.Plural || named.Name.IsPlural, false);
                }
            }

            if (IsGermanNoun(clause, clause.Words[at]))
            {
                foreach (var head in PropNames.Heads.Where(head => WordForms.EndsIn(clause.Words[at], head.Words[0])))
                {
                    yield return new WordMatch(at, at + 1, head,
                        !clause.Words[at].EndsWith(head.Words[0], StringComparison.Ordinal), true);
                }
            }
        }
    }

    private static bool IsSpoken(WordedClause clause, Named named) =>
        named.Name.Language.Length == 0
        || (clause.Languages.Count == 0
            ? named.Name.Language == "en" || !FalseFriends.Contains(named.Name.Text)
            : clause.Languages.Contains(named.Name.Language));

    private static bool IsGermanNoun(WordedClause clause, string word) =>
        (clause.Languages.Count == 0 || clause.Languages.Contains("de")) && clause.Capitals.Contains(word);

    private static WordForm FormAt(string[] words, int at, Named named)
    {
        if (at + named.Words.Length > words.Length)
        {
            return WordForm.None;
        }

        // Of several words the last may be inflected, and in the languages of Rome the first too.
        var form = WordForm.Base;
        for (var index = 0; index < named.Words.Length; index++)
        {
            var one = WordForms.Of(words[at + index], named.Words[index], named.Name.Language);
            if (one == WordForm.None)
            {
                return WordForm.None;
            }

            form = one == WordForm.Plural ? WordForm.Plural : form;
        }

        return form;
    }

    private static uint? ColourAt(List<FoundCue> colours, int begin, int end) =>
        colours.Where(cue => cue.End == begin - 1 || cue.End == begin || cue.At == end + 1 || cue.At == end)
            .Select(cue => (uint?)((PromptCue.OfColour)cue.Cue).Rgb).FirstOrDefault();

    /// <summary>Where a word begins in the folded text, in which one space stands before each.</summary>
    private static int OffsetOf(WordedClause clause, int word) => 1 + clause.Words.Take(word).Sum(before => before.Length + 1);

    private sealed record FoundProp(Prop Prop, string Called, int Count, uint? Colour);

    private sealed record ChineseMatch(int At, int End, FoundProp Found);

    private sealed record WordMatch(int At, int End, Named Named, bool IsPlural, bool IsCompound);
}
