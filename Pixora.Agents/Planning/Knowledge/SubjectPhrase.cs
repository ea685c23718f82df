using System.Buffers;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>
/// Tells which nouns of a subject it is about: "shop" in "a bicycle repair shop", "puppy" in "how to train your puppy", "tea" in
/// "the history of tea".
/// </summary>
internal sealed class SubjectPhrase
{
    private static readonly HashSet<string> Singular = ["a", "an", "one", "every", "each"];

    private static readonly HashSet<string> Determiners = [.. Singular, "the", "my", "our", "your", "this", "that"];

    private static readonly string[] SingularVerbs = ["s", "ed"];

    private static readonly HashSet<string> Auxiliaries = ["can", "has", "had", "will", "could", "would", "must", "may", "does", "did"];

    private static readonly Dictionary<string, string[]> Infinitives = new()
    {
        ["es"] = ["ar", "er", "ir"], ["fr"] = ["er", "ir", "re"],
    };

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.!?—–，、：");

    private readonly string subject;
    private readonly SubjectGrammar grammar;
    private readonly IReadOnlyList<SubjectWord> words;
    private readonly List<NounPhrase> phrases = [];

    /// <param name="language">ISO 639-1 code of the subject.</param>
    internal SubjectPhrase(string subject, string language)
    {
        this.subject = subject;
        grammar = SubjectGrammar.For(language);
        words = SubjectWord.In(subject);
        Read();
    }

    internal IReadOnlyList<SubjectWord> Words => words;

    /// <summary>The words of each noun phrase that the subject is about.</summary>
    internal IEnumerable<IReadOnlyList<SubjectWord>> Named =>
        phrases.Where(phrase => phrase.IsMain).Select(phrase => (IReadOnlyList<SubjectWord>)[.. words.Skip(phrase.First)
            .Take(phrase.End - phrase.First)]);

    /// <summary>True for a noun that the subject is about, not for one that only says what kind of thing is meant.</summary>
    internal bool IsAbout(NounSpan noun) => IsHead(noun, main: true);

    /// <summary>True for a noun that stands beside what the subject is about: "Paris" in "a wedding in Paris".</summary>
    internal bool IsBeside(NounSpan noun) => IsHead(noun, main: false);

    /// <summary>True where the word right before a noun, in its noun phrase, ends another: "cat food".</summary>
    internal bool IsCompound(NounSpan noun, NounSpan other) =>
        other.End < noun.Start && string.IsNullOrWhiteSpace(subject[other.End..noun.Start])
        && !SubjectWord.IsUnspaced(subject[noun.Start..noun.End]);

    /// <summary>True where a noun is followed by what it is a part of: "the heart of the city".</summary>
    internal bool HasOwner(NounSpan noun) =>
        WordAt(noun.End) is var next and >= 0 && grammar.Links.Contains(words[next].Text) && next + 1 < words.Count;

    /// <summary>True for an English noun phrase that an article or the like opens.</summary>
    internal bool IsCounted(IReadOnlyList<SubjectWord> named) =>
        words.TakeWhile(word => word.Start < named[0].Start).Any(word => Determiners.Contains(word.Text));

    private bool IsHead(NounSpan noun, bool main)
    {
        if (SubjectWord.IsUnspaced(subject[noun.Start..noun.End]))
        {
            return IsChineseHead(noun) == main;
        }

        var first = words.TakeWhile(word => word.Start < noun.Start).Count();
        var end = words.TakeWhile(word => word.End <= noun.End).Count();
        var home = phrases.Find(phrase => first >= phrase.From && first < phrase.End) ?? phrases.Find(phrase => phrase.End >= end);
        return home is not null
            && (end > home.End ? home.Opens : home.IsMain) == main
            && grammar.Language switch
            {
                "de" => true,
                "es" or "fr" => first - home.First <= 1,
                _ => IsEnglishHead(first, end, home, noun.Plural),
            };
    }

    private bool IsEnglishHead(int first, int end, NounPhrase home, bool plural)
    {
        if (end >= home.End)
        {
            return true;
        }

        var next = words[end];
        if (subject[(next.Start - 1)..next.Start] is "'" or "’")
        {
            return false;
        }

        return words.Skip(end).Take(home.End - end).All(word => grammar.Aspects.Contains(word.Text))
            || plural
            || Auxiliaries.Contains(next.Text)
            || (first > 0 && Singular.Contains(words[first - 1].Text)
                && SingularVerbs.Any(ending => next.Text.EndsWith(ending, StringComparison.Ordinal)));
    }

    private bool IsChineseHead(NounSpan noun)
    {
        var rest = subject[noun.End..];
        var close = rest.IndexOfAny(['，', '、', '。', ' ', ',', '和', '与', '及']);
        rest = close < 0 ? rest : rest[..close];
        return rest.StartsWith('的')
            ? SubjectGrammar.ChineseAspects.Any(aspect => rest[1..].StartsWith(aspect, StringComparison.Ordinal))
            : rest.Length == 0
            || SubjectGrammar.ChineseAspects.Any(aspect => rest.StartsWith(aspect, StringComparison.Ordinal))
            || !SubjectGrammar.ChineseHeads.Any(head => rest.EndsWith(head, StringComparison.Ordinal));
    }

    private void Read()
    {
        var main = true;
        var at = 0;
        while (at < words.Count)
        {
            var from = at;
            at = AfterLeads(at);
            var first = at;
            while (at < words.Count && !Ends(at, first))
            {
                at++;
            }

            if (at > first)
            {
                phrases.Add(new(from, first, at, main) { IsMain = main && !Continues(at) });
            }

            if (at == words.Count)
            {
                return;
            }

            if (at == first || !IsBroken(at))
            {
                main = main && (phrases.Count == 0 || IsJoined(at) || Continues(at));
                at++;
            }
        }
    }

    private bool Ends(int at, int first) =>
        grammar.Stops.Contains(words[at].Text) || IsJoined(at) || grammar.Links.Contains(words[at].Text) || (at > first && IsBroken(at));

    private bool IsJoined(int at) => grammar.Joins.Contains(words[at].Text);

    /// <summary>True when a mark stands before a word.</summary>
    private bool IsBroken(int at) =>
        at > 0 && subject.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).ContainsAny(Marks);

    /// <summary>True where a link leads from an aspect to its thing.</summary>
    private bool Continues(int at) =>
        at > 0 && at < words.Count && grammar.Links.Contains(words[at].Text) && grammar.Aspects.Contains(words[at - 1].Text);

    private int AfterLeads(int at)
    {
        while (at < words.Count - 1
            && (grammar.Leads.Contains(words[at].Text) || IsInfinitive(at)) && !IsJoined(at))
        {
            at++;
        }

        return at;
    }

    /// <summary>A verb that no article makes a noun.</summary>
    private bool IsInfinitive(int at) =>
        Infinitives.TryGetValue(grammar.Language, out var endings)
        && words[at].Text.Length > 3
        && (at == 0 || words[at - 1].Text is "como" or "comment" or "a" or "de" or "que" or "pour" or "para")
        && endings.Any(ending => words[at].Text.EndsWith(ending, StringComparison.Ordinal));

    private int WordAt(int start) => words.ToList().FindIndex(word => word.Start >= start);

    /// <param name="From">The first of the words that lead to it.</param>
    /// <param name="Opens">True when it, or what it is an aspect of, is what the subject is about.</param>
    private sealed record NounPhrase(int From, int First, int End, bool Opens)
    {
        internal bool IsMain { get; init; }
    }
}
