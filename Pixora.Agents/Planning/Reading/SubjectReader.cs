using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// Finds the subject of a film: what is left of a request without everything it says about the film itself.
/// </summary>
internal static class SubjectReader
{
    /// <summary>Characters; a longer subject is cut at the end of a word.</summary>
    internal const int Longest = 80;

    /// <summary>The meaning of a subject that a word such as "about" introduces.</summary>
    internal const string ByAbout = "about";

    /// <summary>The meaning of a subject that follows the word for the film: "a film of …".</summary>
    internal const string ByOf = "of";

    /// <summary>Takes the place of what a request says about the film itself.</summary>
    private const char Gap = '¦';

    private static readonly string Film = Lexicons.Requests.Pattern("film");
    private static readonly string Soft = PhrasePattern.AnyOf(
        new[] { Lexicons.Style, Lexicons.Mood, Lexicons.Genre }.SelectMany(lexicon =>
            lexicon.Meanings.SelectMany(lexicon.Phrases)));
    private static readonly string Filler = Lexicons.Requests.Pattern("filler");

    private const string Binding =
        @"(?:with|of|about|on|for|in|at|from|where|that|which|who|is|mit|von|über|aus|im|für|wo|der|die|das|den|dem|wie"
            + @"|con|de|del|sobre|para|en|que|donde|avec|sur|dans|pour|du|des|où|qui)(?!\p{L})";

    private static readonly Regex BeforeGap = PhrasePattern.Compile(
        $@"(?:(?<![\p{{L}}])(?:in|with|for|as|of|at|lasting|and|mit|als|für|und|von|auf|en|con|de|para|y|avec|pour"
            + $@"|dans|et"
            + $@"|d['’]une durée de|时长|长度|مدته|مدتها|一个|一段|一部|用)\s*)+{Gap}");
    private static readonly Regex ChineseAbout = PhrasePattern.Compile(
        $"(?:关于|有关|讲述|介绍|展示)(?<rest>.+?)(?:的(?:{Gap}|\\s)*{Film}|$|[，。；,;\n])");
    /// <summary>Languages in which "about" follows the subject.</summary>
    private static readonly Regex AboutAfter = PhrasePattern.Compile(
        @"^(?<rest>[^、，,。.]+?)\s*(?:についての?|に関する|に関しての|에\s?관한|에\s?대한"
            + @"|(?<=\s)hakkında(?:ki)?"
            + @"|के बारे में|(?<=\s)पर(?=\s))");
    private static readonly Regex About = PhrasePattern.Compile(
        $"^(?<before>.*?){Lexicons.Requests.Pattern("about")}\\s*[:：]?\\s*(?<rest>.+)$");
    private static readonly Regex FilmOf = PhrasePattern.Compile(
        $"{Film}(?:\\s|{Gap}|,)*{Lexicons.Requests.Pattern("of")}['’\\s]\\s*(?<rest>.+)$");
    private static readonly Regex Opening = PhrasePattern.Compile(
        $"^(?:[\\s{Gap},:：\\-–—]|(?:一|这)?[个部段条支]|的|{Lexicons.Requests.Pattern("verb")}"
            + $"|{Lexicons.Requests.Pattern("quality")}|{Film}|{Soft}|{Filler})+");
    private static readonly Regex Closing = PhrasePattern.Compile($"(?:的?(?:{Gap}|\\s)*{Film})[\\s{Gap}]*$");
    private static readonly Regex Tail = PhrasePattern.Compile(
        $@"[\s{Gap}]+(?:in|with|im|mit|en|con|avec|dans|and|und|y|et)\s+(?:{Soft}|{Filler}|[\s{Gap}\-])+$");
    private static readonly Regex Nothing = PhrasePattern.Compile(
        $@"^(?:{Soft}|{Filler}|{Film}|{Lexicons.Requests.Pattern("verb")}|{Lexicons.Requests.Pattern("quality")}"
            + $@"|[\s\p{{P}}{Gap}])*$");
    private static readonly Regex Asks = PhrasePattern.Compile(
        $"{Film}|^\\s*{Lexicons.Requests.Pattern("verb")}|{Gap}");

    private static readonly Regex Verb = PhrasePattern.Compile($"^\\s*{Lexicons.Requests.Pattern("verb")}");

    private static readonly Regex FilmWord = PhrasePattern.Compile(Film);

    /// <summary>
    /// "A calm and slow film", "un film doux": what describes the film rather than what is in it. Nothing but a few words
    /// without a preposition lie between.
    /// </summary>
    private static readonly Regex Described = PhrasePattern.Compile(
        $@"(?:(?!{Binding})\p{{L}}[\p{{L}}\p{{N}}’'-]*[\s,]+){{0,4}}{Film}(?:[\s,]+(?!{Binding})\p{{L}}[\p{{L}}’'-]*){{0,4}}"
            + $@"|[\p{{IsCJKUnifiedIdeographs}}]{{0,8}}{Film}");

    /// <param name="claims">
    /// What the request says about length, aspect ratio, voice, captions, language and number of scenes.
    /// </param>
    internal static string Read(string request, IReadOnlyCollection<Mention> claims)
    {
        var text = BeforeGap.Replace(WithoutClaims(request, claims), " " + Gap + " ");
        var (rest, named) = AfterRequest(text);
        return Shorten(Clean(Segments(rest, named)));
    }

    /// <summary>
    /// Where a clause names its subject, after words such as "about"; null when nothing introduces one.
    /// </summary>
    /// <param name="claims">What was read in the clause by its form.</param>
    internal static Mention? Named(string clause, IReadOnlyCollection<Mention> claims)
    {
        var letters = clause.ReplaceLineEndings(" ").ToCharArray();
        foreach (var claim in claims)
        {
            letters.AsSpan(claim.Start, claim.Length).Fill(Gap);
        }

        var text = new string(letters);
        return ChineseAbout.Match(text) is { Success: true } chinese ? Part(ByAbout, chinese)
            : AboutAfter.Match(text) is { Success: true } after ? Part(ByAbout, after)
            : About.Match(text) is { Success: true } about
            && Introduces(about.Groups["before"].Value) ? Part(ByAbout, about)
            : FilmOf.Match(text) is { Success: true } film ? Part(ByOf, film)
            : null;
    }

    /// <summary>What follows "about" in a clause that is the subject in any case, such as "a post about tea".</summary>
    internal static Mention? AfterAbout(string clause) =>
        About.Match(clause.ReplaceLineEndings(" ")) is { Success: true } about ? Part(ByAbout, about) : null;

    private static Mention Part(string introduced, Match match) =>
        new(introduced, match.Groups["rest"].Index, match.Groups["rest"].Length);

    /// <summary>The words for the film with those that describe it; empty where no film is named.</summary>
    internal static string BesideFilm(string clause) =>
        string.Join(" | ", Described.Matches(clause).Select(match => match.Value));

    /// <summary>True for words that ask for a film, whatever it is about.</summary>
    internal static bool AsksForFilm(string clause) => Asks.IsMatch(clause);

    /// <summary>True for a sentence that begins as a request for a film does: "make", "I want".</summary>
    internal static bool OpensRequest(string sentence) => Verb.IsMatch(sentence);

    internal static bool NamesFilm(string sentence) => FilmWord.IsMatch(sentence);

    private static bool Introduces(string before) => Asks.IsMatch(before) || Nothing.IsMatch(before);

    private static string WithoutClaims(string request, IReadOnlyCollection<Mention> claims)
    {
        var letters = request.ToCharArray();
        foreach (var claim in claims)
        {
            letters.AsSpan(claim.Start, claim.Length).Fill(Gap);
        }

        return Regex.Replace(new string(letters), $"{Gap}[{Gap}\\s]*", $"{Gap} ");
    }

    /// <summary>What follows the request, and whether a word such as "about" introduced it.</summary>
    private static (string Phrase, bool Named) AfterRequest(string text)
    {
        if (ChineseAbout.Match(text) is { Success: true } chinese)
        {
            return (chinese.Groups["rest"].Value, true);
        }

        var line = text.ReplaceLineEndings(" ");
        if (AboutAfter.Match(line) is { Success: true } after)
        {
            return (after.Groups["rest"].Value, true);
        }

        if (About.Match(line) is { Success: true } about
            && Introduces(about.Groups["before"].Value))
        {
            return (about.Groups["rest"].Value, true);
        }

        if (FilmOf.Match(line) is { Success: true } film)
        {
            return (film.Groups["rest"].Value, true);
        }

        return (Asks.IsMatch(line) ? Closing.Replace(Opening.Replace(line, ""), "") : line, false);
    }

    /// <summary>The parts of the first sentence that name something, between commas.</summary>
    private static string Segments(string text, bool named)
    {
        var sentence = Regex.Split(text, @"(?<=[.!?])\s+|[。！？\n]").FirstOrDefault(part =>
            !Nothing.IsMatch(part), "");
        var parts = Regex.Split(sentence, @"(?<=[,;，；])")
            .Select(part => Tail.Replace(" " + part.TrimEnd(',', ';', '，', '；', ' '), ""))
            .Where(part => !Nothing.IsMatch(part));
        var subject = string.Join(',', parts);
        return named && subject.Length == 0 ? Regex.Split(text, @"[,;.，；。!?！？\n]")[0] : subject;
    }

    private static string Clean(string text)
    {
        var spaced = Regex.Replace(text.Replace(Gap, ' '), @"\s+", " ").Trim();
        return spaced.Trim(
            ' ', ',', ';', ':', '.', '!', '…', '-', '–', '—', '，', '。', '：', '"', '“', '”', '„', '«', '»', '\'');
    }

    private static string Shorten(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', Longest);
        end = end > Longest / 2 ? end : Longest;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ', ',', ';', ':');
    }
}
