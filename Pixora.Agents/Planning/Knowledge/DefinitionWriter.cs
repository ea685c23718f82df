using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>Turns a noun's definition, its parts and its kinds into plain English sentences.</summary>
/// <param name="open">Reads a meaning at its place; null where there is none.</param>
internal sealed partial class DefinitionWriter(Func<long, WordSense?> open)
{
    /// <summary>Characters that can be said in one breath.</summary>
    private const int LongestDefinition = 120;

    private const int MostKinds = 4;

    private const int MostParts = 3;

    private const int LongestTitle = 32;

    /// <summary>Lexicographer files of what can be counted: animals, made things, natural things, people.</summary>
    private static readonly HashSet<int> Things = [5, 6, 17, 18];

    private static readonly string[] English = ["en"];

    /// <summary>Null when the definition makes no plain sentence.</summary>
    internal Domain? Write(WordSense sense, LookedUpNoun noun)
    {
        var name = sense.Words.FirstOrDefault(word => word.Equals(noun.Key, StringComparison.OrdinalIgnoreCase)) ?? sense.Words[0];
        if (Plain(sense.Gloss) is not { } bare || Suited(bare, sense, noun) is not { } definition)
        {
            return null;
        }

        var one = IsCount(definition) && (noun.Plural || noun.Counted) ? WithArticle(name) : name;
        var parts = sense.To(WordSense.Part).Select(open).OfType<WordSense>().Where(part => !Unfit().IsMatch(part.Gloss))
            .Select(part => part.Words[0]).Distinct().Take(MostParts).ToList();
        List<StoryBeat> beats = [Beat(BeatRole.Hook, name, $"{Capital(one)} {(IsPluralName(name) ? "are" : "is")} {definition}.")];
        if (parts.Count > 0)
        {
            beats.Add(Beat(BeatRole.Develop, "Its parts", PartsOf(one, parts)));
        }

        beats.AddRange(sense.To(WordSense.Kind).Select(open).OfType<WordSense>()
            .Where(kind => kind.Words[0] != name && Plain(kind.Gloss) is { } gloss && IsCount(gloss))
            .Take(MostKinds)
            .Select(kind => Beat(BeatRole.Develop, kind.Words[0], $"{Capital(WithArticle(kind.Words[0]))} is {Plain(kind.Gloss)}.")));
        return new(
            $"noun {name}", English.ToDictionary(language => language, _ => Capital(name)), Anywhere.Mood, Anywhere.Genre, [],
            [.. beats.DistinctBy(beat => beat.Texts["en"].Sentences[0])]);
    }

    /// <summary>The definition without examples and remarks; null when it is too long or no plain words.</summary>
    private static string? Plain(string gloss)
    {
        var end = gloss.IndexOfAny([';', '"']);
        var definition = Spaces().Replace(Remark().Replace(end < 0 ? gloss : gloss[..end], ""), " ").Trim(' ', ',', ':');
        return definition.Length is < 8 or > LongestDefinition || Unfit().IsMatch(gloss) || !PlainWords().IsMatch(definition)
            ? null
            : definition;
    }

    /// <summary>
    /// The definition as the subject's number needs it; null where it has none: "a startup is the act of starting" is wrong, since
    /// what can be counted is no act.
    /// </summary>
    private static string? Suited(string definition, WordSense sense, LookedUpNoun noun)
    {
        var counted = noun.Plural || noun.Counted;
        if (counted && Act().IsMatch(definition))
        {
            return null;
        }

        // "Large semiaquatic rodent with webbed feet" leaves the article out.
        return !counted || IsCount(definition) ? definition
            : Things.Contains(sense.Field) && Heading(definition) is [.., not 's'] ? WithArticle(definition)
            : noun.Plural ? null
            : definition;
    }

    /// <summary>A definition up to the word that says more of its noun.</summary>
    private static string Heading(string definition) => More().Split(definition)[0].Trim();

    private static bool IsCount(string definition) => Counted().IsMatch(definition);

    private static bool IsPluralName(string name) => name.EndsWith('s') && !SingularEnd().IsMatch(name);

    private static string PartsOf(string whole, List<string> parts)
    {
        var named = parts.ConvertAll(part => $"the {part}");
        return named.Count == 1 ? $"One part of {whole} is {named[0]}."
            : $"Among the parts of {whole} are {string.Join(", ", named.SkipLast(1))} and {named[^1]}.";
    }

    private static StoryBeat Beat(BeatRole role, string title, string sentence) => new(
        $"noun-{title}",
        role,
        role == BeatRole.Hook ? "{subject}, wide view, morning light" : $"{{subject}}, {title}, soft light",
        English.ToDictionary(
            language => language, _ => new BeatText(Capital(title.Length > LongestTitle ? title[..LongestTitle] : title), [sentence])));

    private static string WithArticle(string name) => (Vowel().IsMatch(name) ? "an " : "a ") + name;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Remark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^[A-Za-z0-9 ,'-]+$")]
    private static partial Regex PlainWords();

    [GeneratedRegex("(?: (?:with|of|that|which|having|in|for|from|by|on|found|native|made)(?= )| \\w+ed(?= )|,)")]
    private static partial Regex More();

    [GeneratedRegex("^(?:an?|any|one|either) ")]
    private static partial Regex Counted();

    [GeneratedRegex("^(?:the )?(?:act|action|activity|process|state|quality|property|condition|trait) ")]
    private static partial Regex Act();

    [GeneratedRegex("^(?:[ai]|e(?!u)|o(?!ne)|u(?!ni|su|ti|ra)|h(?:our|onest|eir))", RegexOptions.IgnoreCase)]
    private static partial Regex Vowel();

    [GeneratedRegex("(?:ss|us|is|os|ics)$")]
    private static partial Regex SingularEnd();

    /// <summary>What no film says of its own accord.</summary>
    [GeneratedRegex(
        @"\b(?:slang|offensive|derogatory|disparaging|vulgar|obscene|ethnic slur|sexual\w*|genital\w*|prostitut\w*|excrement|feces|faeces|"
        + @"urine|intercourse|penis|vagina|anus)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Unfit();
}
