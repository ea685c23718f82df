using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>The little words of a language by which the noun of a subject is found.</summary>
internal sealed class SubjectGrammar
{
    private const string Chinese = "zh";

    private static readonly string[] Languages = ["en", "de", "es", "fr"];

    private static readonly PhraseLexicon Words = PhraseLexicon.Load("subjects");

    private static readonly Dictionary<string, SubjectGrammar> ByLanguage =
        Languages.ToDictionary(language => language, language => new SubjectGrammar(language));

    private SubjectGrammar(string language)
    {
        Language = language;
        Leads = Of("lead");
        Aspects = Of("aspect");
        Links = Of("link");
        Stops = Of("stop");
        Joins = Of("join");
    }

    internal string Language { get; }

    /// <summary>What may stand before the noun.</summary>
    internal HashSet<string> Leads { get; }

    /// <summary>Nouns that only say which side of a thing is meant: "history" in "the history of tea".</summary>
    internal HashSet<string> Aspects { get; }

    /// <summary>What joins an aspect to its thing.</summary>
    internal HashSet<string> Links { get; }

    /// <summary>What ends a noun phrase.</summary>
    internal HashSet<string> Stops { get; }

    internal HashSet<string> Joins { get; }

    /// <summary>Chinese nouns that only say which side of a thing is meant.</summary>
    internal static IReadOnlyList<string> ChineseAspects => Words.Phrases($"aspect.{Chinese}");

    /// <summary>Chinese endings that make the word before them the kind of another thing.</summary>
    internal static IReadOnlyList<string> ChineseHeads => Words.Phrases($"head.{Chinese}");

    /// <summary>English for languages without rules of their own.</summary>
    internal static SubjectGrammar For(string language) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"];

    /// <summary>True for a word that names nothing.</summary>
    internal bool IsSmall(string word) =>
        Leads.Contains(word) || Aspects.Contains(word) || Links.Contains(word) || Stops.Contains(word) || Joins.Contains(word);

    private HashSet<string> Of(string kind) => [.. Words.Phrases($"{kind}.{Language}").Select(SubjectWord.Key)];
}
