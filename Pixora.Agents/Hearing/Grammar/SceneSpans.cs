using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>
/// Finds the scenes somebody names by number or rank: "scene 3", "scenes 2, 3 and 5", "2–4", "the first two",
/// "die letzte Szene", "all but the first", "第二到第四个场景".
/// </summary>
internal static class SceneSpans
{
    private const string Zh = NumberWords.ChineseDigits;

    private static readonly string[] Ranks =
        [.. Enumerable.Range(1, 12).Select(rank => rank.ToString(CultureInfo.InvariantCulture))];

    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    private static readonly string Scene = GrammarWords.Pattern("scene");

    private static readonly string Cardinal =
        $@"(?:\d{{1,3}}(?![\p{{N}}%]|[:.,]\d)|{NumberWords.Pattern}(?![\p{{L}}])|[{Zh}]+|(?-i:VIII|VII|VI|IV|IX|III|II"
            + $@"|V|X)(?!\p{{L}}))";

    private static readonly string Ordinal =
        $"(?:{GrammarWords.Pattern("penultimate")}|{GrammarWords.Pattern("third-last")}|"
        + string.Join('|', Ranks.Select(GrammarWords.Pattern))
        + $@"|\d{{1,2}}\s?(?:st|nd|rd|th|\.|ª|º|ème|eme|ère|er|re|e)(?!\p{{L}})|倒数第(?:\d|[{Zh}]+)"
        + $@"|第\s?(?:\d{{1,3}}|[{Zh}]+)"
        + $"|{GrammarWords.Pattern("last")})";

    private const string Article = @"(?:(?:the|die|der|den|dem|das|la|el|las|los|les|le|en)\s+|l['’]\s*)?";

    private const string And = @"\s*(?:,\s*(?:and|und|y|et)?|、|&|\+|\band\b|\bund\b|\by\b|\be\b|\bet\b|\bwith\b"
        + @"|\bmit\b|\bcon\b|\bavec\b|和|与|跟|同)\s*";

    private const string To = @"\s*(?:-|‑|–|—|\bto\b|\bthrough\b|\bthru\b|\btill\b|\buntil\b|\bbis\b|\ba\b|\bal\b"
        + @"|\bhasta\b|\bà\b|\bjusqu['’]à\b|到|至)\s*";

    /// <summary>"Scene 3", "scenes 2, 3 and 5", "scenes 2 to 4".</summary>
    private static readonly Regex Counted = PhrasePattern.Compile(
        $@"{Scene}\s*[-#]?\s*(?:(?:no|nr|number|nummer|número|numéro|n°|nº|#)\.?\s*)?(?<i>{Cardinal})"
        + $@"(?:(?<t>{To})(?<i>{Cardinal}|{Article}{Ordinal}(?!\p{{L}}))"
        + $@"|(?<a>{And}){Article}(?:{Scene}\s*)?(?<i>{Cardinal}|{Ordinal}(?!\s*\p{{L}})))*");

    /// <summary>"The second and third scene", "第二到第四个场景", "the last shot".</summary>
    private static readonly Regex Ranked = PhrasePattern.Compile(
        $@"{Article}(?<i>{Ordinal})(?:个?(?<t>{To}){Article}(?<i>{Ordinal})|个?(?<a>{And}){Article}(?<i>{Ordinal}))*\s*(?:个"
            + $@"|一个|幅)?\s*{Scene}(?!\s*\d)"
        + $@"(?:(?<a>{And}){Article}(?<i>{Ordinal})(?!\s*\p{{L}}))?");

    /// <summary>
    /// "The second one", "the first and the last"; without a noun only where nothing else can be meant.
    /// </summary>
    private static readonly Regex Alone = PhrasePattern.Compile(
        $@"(?<!\p{{L}})(?:the|die|la|el|le)\s+(?<i>{Ordinal})(?:(?<a>{And})(?:the|die|la|el"
            + $@"|le)\s+(?<i>{Ordinal}))+(?:\s+ones?)?(?!\s+\p{{L}}{{4,}})"
        + $@"|(?<!\p{{L}})the\s+(?<i>{Ordinal})\s+one(?!\p{{L}})"
        + $@"|(?<!\p{{L}})(?:die|la|el)\s+(?<i>{Ordinal})(?=\s*(?:[.,;!?]|$|raus|weg|löschen|kürzer|länger))"
        + $@"|第(?<i>\d{{1,3}}|[{Zh}]+)个(?=\s*(?:[，。；！？,.]|$))");

    /// <summary>"The first two scenes", "les deux premières", "前两个场景".</summary>
    private static readonly Regex Group = PhrasePattern.Compile(
        $@"{Article}(?:(?:(?<f>{GrammarWords.Pattern("firsts")})"
            + $@"|(?<l>{GrammarWords.Pattern("lasts")}))\s*(?<c>(?!一|one(?!\p{{L}})|eine?(?!\p{{L}})){Cardinal}"
            + $@"|{GrammarWords.Pattern("both")})"
        + $@"|(?<c>{Cardinal})\s+(?:(?<f>primer[oa]s|premi[eè]re?s|ersten|first)|(?<l>últim[oa]s|derni[eè]re?s"
        + $@"|letzten|last))(?=\s*{Scene}))"
        + $@"\s*个?(?:\s*{Scene}(?!\s*\d)|(?=\s*(?:[.,;!?，。；！？]|$|and\s|und\s|y\s|et\s|tauschen|vertauschen"
        + $@"|löschen|raus|weg)))");

    private static readonly Regex LeadingArticle = PhrasePattern.Compile($"^{Article}");

    private static readonly Regex Scened = PhrasePattern.Compile(Scene);

    private static readonly Regex Whole = PhrasePattern.Compile(
        $@"(?:(?<all>{GrammarWords.Pattern("all")})|(?<others>{GrammarWords.Pattern("others")})"
            + $@"|{Article}(?<middle>{GrammarWords.Pattern("middle")}))\s*的?{Scene}(?!\s*\d)"
        + $@"|{Scene}\s+(?<middle>del medio|central|du milieu|centrale)|{Scene}\s+(?<last>final|finale|última"
        + $@"|último)(?!\p{{L}})"
        + $@"|(?<first>(?:anfangs|eröffnungs|einstiegs|start)szene|(?:opening|starting)\s+(?:scene|shot)"
        + $@"|escena\s+(?:inicial|de apertura)|scène\s+d['’]ouverture|开场(?:场景|镜头)?|开头的?(?:场景"
        + $@"|镜头))"
        + $@"|(?<last>(?:schluss|end|abschluss)szene|结尾的?(?:场景|镜头)|片尾(?:场景|镜头))"
        + $@"|(?<all>everything|alle|todas|todos|toutes|tous|all)(?=\s+{GrammarWords.Pattern("except")}\s)");

    /// <summary>"All but", before another reference.</summary>
    private static readonly Regex Except = PhrasePattern.Compile($@"^\s*(?:,\s*)?{GrammarWords.Pattern("except")}\s+"
        + $@"(?:in\s+|bei\s+)?{Article}(?<i>{Cardinal}|{Ordinal})?");

    private static readonly Regex ChineseExcept = PhrasePattern.Compile(
        $@"(?<![删移去])除了?(?<i>第?(?:\d{{1,3}}|[{Zh}]+)|最后一)(?:个|幕)?(?:场景|镜头|幕)?(?:之外"
            + $@"|以外|外)?[，,]?"
        + "(?:的|其他|其余|所有|全部|都){0,3}(?:的)?(?:场景|镜头)?");

    /// <summary>"Between 1 and 2", where numbers of scenes need no noun.</summary>
    private static readonly Regex Between = PhrasePattern.Compile(
        $@"(?<=(?:between|zwischen|entre)\s+){Article}(?:(?:number|nummer)\s+)?(?<i>{Cardinal}|{Ordinal})\s*(?<a>and|und|y"
            + $@"|et)\s+{Article}(?<i>{Cardinal}|{Ordinal})(?!\s*(?:￼|(?!(?:eine[nrm]?|bitte|please|einfügen|about"
            + $@"|über|with|that|should|soll|sollte|kommt|quiero|inserta|ajoute|mets|pour|para"
            + $@"|there)\s)\p{{L}}{{4,}}))");

    /// <summary>"Before the second", where another scene is named as well.</summary>
    private static readonly Regex Beside = PhrasePattern.Compile(
        @"(?<=(?<!\p{L})(?:before|after|behind|with|for|vor|nach|hinter|mit|antes de|después de|detrás de|delante de"
            + @"|con|por|avant|après"
        + $@"|derrière|devant|avec)\s+{Article})(?<i>{Cardinal}|{Ordinal})(?!\s*(?:￼|\p{{L}}{{3,}}))"
        + $@"|(?<i>第(?:\d{{1,3}}|[{Zh}]+))个(?=前|后|之前|之后|对调|互换|交换)");

    private static readonly Regex Plural = PhrasePattern.Compile(@"^(?:scenes|shots|szenen|einstellungen|escenas"
        + @"|planos|tomas|scènes|plans|séquences|场景|镜头)");

    /// <summary>All references in no order; earlier ones go before those they touch.</summary>
    internal static IEnumerable<GrammarSpan> Find(string text)
    {
        foreach (Match match in ChineseExcept.Matches(text))
        {
            if (Place(match.Groups["i"].Value) is { } place)
            {
                yield return Of(match, new ScenePick.AllBut(new ScenePick.Place(place)));
            }
        }

        foreach (var span in Whole.Matches(text).Select(match => WithException(text, match)))
        {
            yield return span;
        }

        foreach (var match in Group.Matches(text).Where(match => !IsCountedThing(text, match)))
        {
            var count = NumberWords.Read(match.Groups["c"].Value) ?? 2;
            var isFirst = match.Groups["f"].Success;
            ScenePick pick = count == 1 ? new ScenePick.Place(isFirst ? 1 : -1)
                : isFirst ? new ScenePick.First(count)
                : new ScenePick.Last(count);
            yield return Of(match, pick);
        }

        Regex[] counted = Scened.IsMatch(text) ? [Ranked, Counted, Between, Alone, Beside] : [Between, Alone];
        foreach (var match in counted.SelectMany(pattern => pattern.Matches(text)))
        {
            if (Picked(match) is { } span)
            {
                yield return span;
            }
        }
    }

    private static bool IsCountedThing(string text, Match match) =>
        Regex.IsMatch(text[(match.Index + match.Length)..], @"^\s*(?:seconds|minutes|sekunden|minuten|segundos|minutos"
            + @"|secondes|秒|分)", RegexOptions.IgnoreCase);

    private static GrammarSpan.Scenes Of(Match match, ScenePick pick) => new(match.Index, match.Length, pick);

    private static GrammarSpan.Scenes WithException(string text, Match match)
    {
        ScenePick pick = match.Groups["all"].Success ? new ScenePick.All()
            : match.Groups["others"].Success ? new ScenePick.Others()
            : match.Groups["middle"].Success ? new ScenePick.Middle()
            : new ScenePick.Place(match.Groups["first"].Success ? 1 : -1);
        var end = match.Index + match.Length;
        if (pick is not ScenePick.All || Except.Match(text[end..]) is not { Success: true } except)
        {
            return Of(match, pick);
        }

        if (except.Groups["i"].Success && Place(except.Groups["i"].Value) is { } place)
        {
            return new(match.Index, match.Length + except.Length, new ScenePick.AllBut(new ScenePick.Place(place)));
        }

        var rest = text[(end + except.Length)..];
        var named = new[] { Ranked, Counted }.Select(pattern => pattern.Match(rest))
            .FirstOrDefault(other => other.Success && other.Index == 0);
        return named is not null && Picked(named) is GrammarSpan.Scenes without
            ? new(match.Index, match.Length + except.Length + without.Length, new ScenePick.AllBut(without.Pick))
            : Of(match, pick);
    }

    /// <summary>The reference of numbers and ranks; it ends before the first that cannot belong to it.</summary>
    private static GrammarSpan.Scenes? Picked(Match match)
    {
        var items = match.Groups["i"].Captures;
        var picks = new List<ScenePick>();
        var end = match.Index + match.Length;
        for (var index = 0; index < items.Count; index++)
        {
            if (Place(items[index].Value) is not { } place)
            {
                return null;
            }

            if (index > 0 && JoinBefore(match, items[index].Index) == "t")
            {
                var from = ((picks[^1] as ScenePick.Place)?.Number).GetValueOrDefault();
                if (!IsRange(match, items[index].Index, from, place))
                {
                    end = items[index - 1].Index + items[index - 1].Length;
                    break;
                }

                picks[^1] = new ScenePick.Range(from, place);
                continue;
            }

            picks.Add(new ScenePick.Place(place));
        }

        return picks.Count == 0
            ? null
            : new(match.Index, end - match.Index, picks is [var only] ? only : new ScenePick.Several([.. picks]));
    }

    private static string JoinBefore(Match match, int at) =>
        match.Groups["t"].Captures.Any(join => join.Index + join.Length <= at && at - (join.Index + join.Length) <= 5
            && !match.Groups["a"].Captures.Any(other => other.Index > join.Index && other.Index < at)) ? "t" : "a";

    /// <summary>"Scene 3 to 1" moves a scene; only a rising range after a plural or a dash is one.</summary>
    private static bool IsRange(Match match, int at, int from, int to)
    {
        var join = match.Groups["t"].Captures.Last(one => one.Index < at).Value.Trim();
        var isDash = join is "-" or "‑" or "–" or "—" or "bis" or "through" or "thru" or "至";
        var isPlural = Plural.IsMatch(match.Value) || match.Groups["i"].Captures[0].Index == match.Index;
        return from > 0 && (to > from || to < 0) && (isDash || isPlural);
    }

    private static int? Place(string words)
    {
        var word = words.Trim();
        if (word.StartsWith("倒数第", StringComparison.Ordinal))
        {
            return -(NumberWords.Read(word[3..]) ?? 1);
        }

        word = LeadingArticle.Replace(word, "").TrimStart('第').Trim();
        var figures = Regex.Match(word, @"^\d{1,3}");
        return figures.Success ? int.Parse(figures.Value, CultureInfo.InvariantCulture)
            : Rank(word) ?? NumberWords.Read(word) ?? Roman(word);
    }

    private static int? Roman(string word) => Array.IndexOf(Romans, word) is >= 0 and var at ? at + 1 : null;

    private static int? Rank(string word)
    {
        var spoken = Regex.Replace(word, @"\s+", " ");
        bool Says(string meaning) => GrammarWords.Phrases(meaning).Contains(spoken, StringComparer.OrdinalIgnoreCase);
        return Says("penultimate") ? -2
            : Says("third-last") ? -3
            : Array.FindIndex(Ranks, Says) is >= 0 and var rank ? rank + 1
            : Says("last") ? -1 : null;
    }
}
