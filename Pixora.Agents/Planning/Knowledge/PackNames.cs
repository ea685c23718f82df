namespace Pixora.Agents.Planning.Knowledge;

/// <summary>All names of the packs, in their forms, to be found in a subject.</summary>
internal sealed class PackNames
{
    private const int MostWords = 5;

    /// <summary>Letters.</summary>
    private const int ShortestForeign = 5;

    private static readonly Dictionary<string, string[]> Endings = new()
    {
        ["en"] = ["s", "es"], ["de"] = ["e", "n", "en", "er", "ern", "s", "es"], ["es"] = ["s", "es"], ["fr"] = ["s", "x"],
    };

    private readonly Dictionary<string, List<PackName>> spaced = [];
    private readonly List<PackName> joined = [];

    internal PackNames(IEnumerable<PackHead> packs)
    {
        foreach (var pack in packs)
        {
            Add(pack, pack.Nouns, means: true);
            Add(pack, pack.Others, means: false);
        }

        joined.Sort((one, other) => other.Text.Length.CompareTo(one.Text.Length));
    }

    /// <summary>
    /// The packs that a subject names, and the phrases that only seem to, in its order; of names that overlap the longest counts.
    /// Names in the subject's own language come before those that are spelt the same in another.
    /// </summary>
    internal IReadOnlyList<PackMention> Find(string subject, string language)
    {
        var found = Spaced(subject, language).Concat(Joined(subject)).OrderByDescending(mention => mention.Span.End - mention.Span.Start)
            .ThenByDescending(mention => mention.Means);
        var kept = new List<PackMention>();
        foreach (var mention in found)
        {
            if (!kept.Exists(other => mention.Span.Start < other.Span.End && other.Span.Start < mention.Span.End))
            {
                kept.Add(mention);
            }
        }

        return [.. kept.OrderBy(mention => mention.Span.Start)];
    }

    private IEnumerable<PackMention> Spaced(string subject, string language)
    {
        var words = SubjectWord.In(subject);
        for (var first = 0; first < words.Count; first++)
        {
            for (var count = 1; count <= MostWords && first + count <= words.Count; count++)
            {
                var key = string.Join(' ', words.Skip(first).Take(count).Select(word => word.Text));
                if (Best(spaced.GetValueOrDefault(key, []), language) is { } name)
                {
                    yield return new(name.Pack, name.Means, new(words[first].Start, words[first + count - 1].End, name.Plural))
                    {
                        Rank = name.Rank,
                    };
                }
            }
        }
    }

    /// <summary>
    /// A name in the subject's own language; one of another only when it is long enough to be no word of this one, as "pan" is,
    /// since the language of few words is often not known.
    /// </summary>
    private static PackName? Best(List<PackName> names, string language) => names
        .Where(one => one.Language == language || one.Text.Length >= ShortestForeign)
        .OrderByDescending(one => one.Language == language).ThenBy(one => one.Plural).ThenByDescending(one => one.Means)
        .FirstOrDefault();

    private IEnumerable<PackMention> Joined(string subject)
    {
        foreach (var name in joined)
        {
            for (var at = subject.IndexOf(name.Text, StringComparison.Ordinal); at >= 0;
                at = subject.IndexOf(name.Text, at + 1, StringComparison.Ordinal))
            {
                yield return new(name.Pack, name.Means, new(at, at + name.Text.Length, false)) { Rank = name.Rank };
            }
        }
    }

    private void Add(PackHead pack, IReadOnlyDictionary<string, IReadOnlyList<string>> names, bool means)
    {
        foreach (var (language, list) in names)
        {
            foreach (var (rank, name) in list.Index())
            {
                if (SubjectWord.IsUnspaced(name))
                {
                    joined.Add(new(pack, language, name) { Means = means, Rank = rank });
                    continue;
                }

                foreach (var form in Forms(new(pack, language, SubjectWord.Key(name)) { Means = means, Rank = rank }))
                {
                    (spaced.TryGetValue(form.Text, out var same) ? same : spaced[form.Text] = []).Add(form);
                }
            }
        }
    }

    private static IEnumerable<PackName> Forms(PackName name)
    {
        yield return name;
        foreach (var ending in Endings.GetValueOrDefault(name.Language, []))
        {
            yield return name with { Text = name.Text + ending, Plural = true };
        }

        if (name is { Language: "en", Text: [.., not ('a' or 'e' or 'o' or 'u'), 'y'] })
        {
            yield return name with { Text = name.Text[..^1] + "ies", Plural = true };
        }

        // "Ojos de buey": in the languages of Rome the first word takes the plural too.
        if (name.Language is "es" or "fr" && name.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            yield return name with { Text = $"{name.Text[..space]}s{name.Text[space..]}", Plural = true };
            yield return name with { Text = $"{name.Text[..space]}s{name.Text[space..]}s", Plural = true };
        }
    }

    /// <param name="Text">Folded; as it is for a script without spaces.</param>
    private sealed record PackName(PackHead Pack, string Language, string Text)
    {
        /// <summary>False for a phrase that means something else.</summary>
        internal bool Means { get; init; }

        internal bool Plural { get; init; }

        /// <summary>Its place among the pack's names; the first are the subject itself.</summary>
        internal int Rank { get; init; }
    }
}

/// <summary>A pack that a subject names.</summary>
/// <param name="Means">False for a phrase that only has one of its nouns in it.</param>
internal sealed record PackMention(PackHead Pack, bool Means, NounSpan Span)
{
    /// <summary>The place of the name among the pack's names; the first are its subject itself.</summary>
    internal int Rank { get; init; }
}
