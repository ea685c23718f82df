using System.Globalization;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>
/// What WordNet says of English nouns. A noun of several meanings says nothing unless the words around it leave one.
/// </summary>
internal sealed class NounDictionary
{
    /// <summary>Where the package wordnet-base puts its files.</summary>
    private const string Home = "/usr/share/wordnet";

    private const string Nouns = "noun";

    private const string IndexFile = $"index.{Nouns}";

    private const string DataFile = $"data.{Nouns}";

    private const int ShortestWord = 3;

    private const int MostNear = 20;

    private const int Levels = 3;

    /// <summary>Lexicographer files of what no sentence explains: the tops, motives, quantities, relations.</summary>
    private static readonly HashSet<int> TooWide = [3, 16, 23, 24];

    private static readonly Dictionary<string, string> Singulars = new()
    {
        ["ies"] = "y", ["ves"] = "f", ["men"] = "man", ["es"] = "", ["s"] = "",
    };

    private readonly WordNetFile index;
    private readonly WordNetFile data;

    /// <param name="folder">Holds <c>index.noun</c> and <c>data.noun</c>.</param>
    internal NounDictionary(string folder)
    {
        index = new(Path.Combine(folder, IndexFile));
        data = new(Path.Combine(folder, DataFile));
    }

    /// <summary>Null where the package is not installed.</summary>
    internal static NounDictionary? Installed() =>
        File.Exists(Path.Combine(Home, IndexFile)) && File.Exists(Path.Combine(Home, DataFile)) ? new(Home) : null;

    /// <summary>What can be said of a subject in English; null when its noun is not known, or its meaning is not clear.</summary>
    internal Domain? Define(string subject)
    {
        try
        {
            var phrase = new SubjectPhrase(subject, "en");
            return phrase.Named.FirstOrDefault() is { } named && Look(named) is { } noun && Meant(noun, phrase) is { } sense
                ? new DefinitionWriter(Open).Write(sense, noun with { Counted = phrase.IsCounted(named) })
                : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
        {
            // A dictionary that cannot be read is as good as none.
            return null;
        }
    }

    private WordSense? Open(long offset) => WordSense.Parse(data.At(offset));

    /// <summary>The longest name at the end of a noun phrase, which ends behind its first plural: "beavers building dams".</summary>
    private LookedUpNoun? Look(IReadOnlyList<SubjectWord> named)
    {
        var end = 1 + Enumerable.Range(0, named.Count).FirstOrDefault(at => IsPlural(named[at].Text), named.Count - 1);
        return Enumerable.Range(0, end).Select(first => Entry([.. named.Skip(first).Take(end - first).Select(word => word.Text)]))
            .FirstOrDefault(found => found is not null);
    }

    private bool IsPlural(string word) => Entry([word]) is { Plural: true };

    private LookedUpNoun? Entry(string[] words)
    {
        var key = string.Join('_', words);
        var forms = Singulars.Where(ending => key.EndsWith(ending.Key, StringComparison.Ordinal))
            .Select(ending => (Key: key[..^ending.Key.Length] + ending.Value, Plural: true))
            .Prepend((Key: key, Plural: false));
        return forms
            .SelectMany(form => Spellings(form.Key).Select(spelling => form with { Key = spelling }))
            .Where(form => form.Key.Length > 1)
            .Select(form => (Line: index.Find(form.Key), form.Plural))
            .Where(found => found.Line is not null)
            .Select(found => new LookedUpNoun(found.Line!.Split(' ')[0].Replace('_', ' '), found.Plural, Offsets(found.Line!)))
            .FirstOrDefault();
    }

    /// <summary>"Hot air balloon" is "hot-air balloon" too.</summary>
    private static IEnumerable<string> Spellings(string key)
    {
        yield return key;
        for (var at = key.IndexOf('_', StringComparison.Ordinal); at > 0; at = key.IndexOf('_', at + 1))
        {
            yield return $"{key[..at]}-{key[(at + 1)..]}";
        }
    }

    private static long[] Offsets(string line)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = int.Parse(cells[2], CultureInfo.InvariantCulture);
        return [.. cells[^count..].Select(cell => long.Parse(cell, CultureInfo.InvariantCulture))];
    }

    private WordSense? Meant(LookedUpNoun noun, SubjectPhrase phrase)
    {
        var senses = noun.Senses.Select(Open).OfType<WordSense>().ToList();
        var meant = senses.Count == 1 ? senses[0] : Clearest(senses, phrase);
        return meant is null || meant.IsInstance || TooWide.Contains(meant.Field) ? null : meant;
    }

    /// <summary>The one meaning that shares words with the rest of the subject; null when none does, or two do.</summary>
    private WordSense? Clearest(List<WordSense> senses, SubjectPhrase phrase)
    {
        var own = senses.SelectMany(sense => sense.Words).SelectMany(SubjectWord.In).Select(word => Stem(word.Text)).ToHashSet();
        var around = phrase.Words.Select(word => word.Text).Where(word => word.Length >= ShortestWord).Select(Stem)
            .Where(word => !own.Contains(word) && !SubjectGrammar.For("en").IsSmall(word)).Distinct().ToList();
        var shared = senses.Select(sense => around.Count(Around(sense).Contains)).ToList();
        var most = shared.DefaultIfEmpty().Max();
        return most > 0 && shared.Count(count => count == most) == 1 ? senses[shared.IndexOf(most)] : null;
    }

    /// <summary>The words of a meaning, its parts and kinds, and of what it is a kind of.</summary>
    private HashSet<string> Around(WordSense sense)
    {
        var near = new List<WordSense> { sense };
        near.AddRange(sense.To(WordSense.Part).Concat(sense.To(WordSense.Kind)).Take(MostNear).Select(Open).OfType<WordSense>());
        var wider = sense;
        for (var level = 0; level < Levels && wider is not null; level++)
        {
            wider = wider.To(WordSense.WiderKind).Select(Open).FirstOrDefault();
            near.AddRange(wider is null ? [] : [wider]);
        }

        return
        [
            .. near.SelectMany(one => one.Words.Append(one.Gloss)).SelectMany(SubjectWord.In)
                .Where(word => word.Text.Length >= ShortestWord).Select(word => Stem(word.Text)),
        ];
    }

    private static string Stem(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6 ? word[..^3]
            : word.EndsWith("es", StringComparison.Ordinal) && word.Length > 5 ? word[..^2]
            : word.EndsWith('s') || word.EndsWith('e') ? word[..^1]
            : word;
}

/// <summary>A noun as it was found.</summary>
/// <param name="Key">In small letters.</param>
/// <param name="Plural">True when the subject has its plural.</param>
/// <param name="Senses">Places of its meanings in <c>data.noun</c>.</param>
internal sealed record LookedUpNoun(string Key, bool Plural, IReadOnlyList<long> Senses)
{
    /// <summary>True when an article or the like stands before it.</summary>
    internal bool Counted { get; init; }
}
