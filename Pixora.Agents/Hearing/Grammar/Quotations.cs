using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>Finds quotations, and the names that somebody gives a film, quoted or not.</summary>
internal static class Quotations
{
    private static readonly Regex Quoted = new(
        "“(?<q>[^”“]+)[”“]|„(?<q>[^“”\"]+)[“”\"]|«\\s*(?<q>[^»]+?)\\s*»"
            + "|»\\s*(?<q>[^«]+?)\\s*«|「(?<q>[^」]+)」|『(?<q>[^』]+)』"
            + "|《(?<q>[^》]+)》|\"(?<q>[^\"]+)\""
            + "|(?<![\\p{L}\\p{N}])['‘](?<q>\\p{L}[^'‘\\n]{0,198}?[^\\s'‘])['’](?![\\p{L}\\p{N}])",
        RegexOptions.CultureInvariant);

    private static readonly string Film = GrammarWords.Pattern("film");

    private const string Of = @"(?:[:：=]|\s+(?:to|is|should be|as|ist|lautet|in|zu|auf|soll|sei|es|sea|a|por|est"
        + @"|soit|en)\s+|[是为叫改成：]+)";

    /// <summary>Words that end where the film's name begins.</summary>
    private static readonly string Cue =
        $@"(?:(?<!\p{{L}})(?:(?<!no\s|without\s|kein\w*\s|sin\s|sans\s)(?:title|titel|título|titulo|titre){Of}"
        + @"|titled|entitled|betitelt|titulad[oa]|intitulée?|(?:mit dem|con el|avec le) (?:titel|título|titre)"
        + @"|(?:re)?name (?:it|the film|the movie|the video)(?: to)?|rename (?:it |the film |the movie "
        + @"|the video )?(?:to|as)"
        + @"|call (?:it|the film|the movie|the video)|nenne? (?:ihn|es|das|den film|das video)|ll[aá]mal[oa]"
        + @"|tit[uú]lal[oa]"
        + @"|que se (?:llame|titule)|ponle(?: de título| el título| por título)|(?:appelle|intitule)(?:-"
        + @"| )l[ea](?: film| vidéo)?"
        + $@"|{Film}\s+(?:called|named|namens|genannt|llamad[oa]|que se llama|nommée?|appelée?))"
        + @"|(?:标题|片名|名字|题目)(?:改成|改为|换成|设为|就?叫做?|是|为|：|:)|命名为"
        + @"|取名为?|名为)\s*[:：]?\s*";

    private static readonly Regex CueBefore = PhrasePattern.Compile(Cue + "$");

    private static readonly Regex Cued = PhrasePattern.Compile(
        Cue + @"(?<q>[\p{L}\p{N}][^,;!?。，；！？\n￼]{0,118}?)(?=\s*(?:[,;!?。，；！？\n￼]|\.(?!\p{N})|$"
            + @"|\s(?:and|und|y|et)\s+(?:make|set|give|add|use|keep|mach|nimm|haz|pon|fais|mets)(?!\p{L})))");

    /// <summary>German puts the verb at the end: "der Film soll … heißen".</summary>
    private static readonly Regex Named = PhrasePattern.Compile(
        @"(?<!\p{L})(?:soll|sollte)\s+(?<q>\p{Lu}[^,.;!?\n]{0,118}?)\s+heißen");

    /// <summary>
    /// A name in capitals ends before the first other word that is no small word between two capitals.
    /// </summary>
    private static readonly Regex Capitals = new(
        @"^(?:\p{Lu}|\d)[\p{L}\p{N}'’-]*(?:\s+(?:(?:and|of|the|a|an|in|on|to|for|und|der|die|das|des|im|von|vom|y|de"
            + @"|del|la|el|los|las|et|du|les|le|à|au|&|-|–)\s+){0,3}(?:\p{Lu}|\d)[\p{L}\p{N}'’-]*)*",
        RegexOptions.CultureInvariant);

    /// <summary>What may follow a name in the same part of a sentence.</summary>
    private static readonly Regex Ending = PhrasePattern.Compile(
        @"\s+(?:sein|heißen|lauten|werden|instead|please|bitte|por favor|s['’]il (?:te|vous) plaît|stp|svp"
            + @"|谢谢)\s*$");

    /// <summary>Quotations and titles in the text's order.</summary>
    internal static IEnumerable<GrammarSpan> Find(string text)
    {
        foreach (Match match in Quoted.Matches(text))
        {
            var words = match.Groups["q"].Value.Trim();
            yield return CueBefore.IsMatch(text[Math.Max(0, match.Index - 80)..match.Index])
                ? new GrammarSpan.Title(match.Index, match.Length, words)
                : new GrammarSpan.Quote(match.Index, match.Length, words);
        }
    }

    /// <summary>Names without quotation marks.</summary>
    /// <param name="text">The text without its quotations.</param>
    internal static IEnumerable<GrammarSpan> FindNames(string text)
    {
        foreach (Match match in Named.Matches(text))
        {
            var name = match.Groups["q"];
            yield return new GrammarSpan.Title(name.Index, name.Length, name.Value);
        }

        foreach (Match match in Cued.Matches(text))
        {
            if (Name(match.Groups["q"]) is { Length: > 0 } name)
            {
                yield return new GrammarSpan.Title(match.Groups["q"].Index, name.Length, name);
            }
        }
    }

    private static string Name(Group words)
    {
        var name = Ending.Replace(words.Value, "").Trim();
        var capitals = Capitals.Match(name);
        var rest = capitals.Success ? name[capitals.Length..].TrimStart() : "";

        // "Salt and Smoke, please": the name is what has capitals, when lower-case words follow that begin
        // something else.
        return capitals.Success && capitals.Value.Contains(' ', StringComparison.Ordinal) && rest.Length > 0
            ? capitals.Value : name;
    }
}
