using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Safety;

/// <summary>Combinations of words that ask for harm. No word is refused by itself.</summary>
internal static partial class SafetyRules
{
    /// <summary>Largest distance in characters between two words of a combination.</summary>
    private const int Reach = 40;

    private static readonly PhraseLexicon Harm = new(EmbeddedText.Lines("Words/harm.txt"));

    private static readonly Regex Harmless = PhrasePattern.Compile(
        new PhraseLexicon(EmbeddedText.Lines("Words/harmless.txt")).Pattern("harmless"));

    private static readonly Dictionary<string, Regex> Words = Harm.Meanings.ToDictionary(
        meaning => meaning, meaning => PhrasePattern.Compile(Harm.Pattern(meaning)));

    /// <summary>
    /// The rule a text breaks: <c>minors</c>, <c>violence</c>, <c>praise</c>, <c>person</c> or <c>self</c>; null when
    /// it breaks none.
    /// </summary>
    internal static string? Broken(string text) =>
        SentenceEnd().Split(text).Select(sentence => BrokenIn(Harmless.Replace(sentence, " "))).FirstOrDefault(
            rule => rule is not null);

    private static string? BrokenIn(string sentence)
    {
        bool Says(string meaning) => Words[meaning].IsMatch(sentence);

        // "Violence against somebody" is not a stand against violence.
        var cares = Words["care"].IsMatch(Words["atrocity"].Replace(sentence, " "));
        return IsInstruction(sentence) ? "violence"
            : Says("fake") ? "person"
            : IsLewdWithMinor(sentence) ? "minors"
            : cares ? null
            : Says("explicit") || IsSexualWithMinor(sentence) ? "minors"
            : Says("selfharm") || Near(sentence, "dose", "dying") ? "self"
            : IsPraise(sentence) || (Near(sentence, "killall", "group") && !Says("past")) ? "praise"
            : NamedBare().IsMatch(sentence) ? "person"
            : Says("target") && (Says("harass") || Says("bare")) ? "person"
            : null;
    }

    private static bool IsSexualWithMinor(string sentence) =>
        Near(sentence, "sexual", "minor") || Near(Words["sexual"].Matches(sentence), Age().Matches(sentence));

    /// <summary>
    /// A caution counts only before the words it warns of: "against the rules" after them changes nothing.
    /// </summary>
    private static bool IsLewdWithMinor(string sentence) => Words["lewd"].Matches(sentence)
        .Where(lewd => !Words["care"].IsMatch(sentence[..lewd.Index]))
        .Any(lewd => Near([lewd], Words["minor"].Matches(sentence)) || Near([lewd], Age().Matches(sentence)));

    private static bool IsPraise(string sentence)
    {
        var praises = Words["praise"].IsMatch(sentence);
        return (praises && Words["atrocity"].IsMatch(sentence))
            || (praises && Near(sentence, "killing", "group"))
            || Near(sentence, "hymn", "idol");
    }

    private static bool IsInstruction(string sentence) =>
        Near(sentence, "howto", "weapon")
        || Near(sentence, "howtokill", "somebody")
        || Words["umbringen"].IsMatch(sentence)
        || (Near(sentence, "wieman", "weapon") && Near(sentence, "weapon", "bauen"))
        || (Near(sentence, "wieman", "somebody") && Near(sentence, "somebody", "töten"));

    private static bool Near(string sentence, string one, string other) =>
        Near(Words[one].Matches(sentence), Words[other].Matches(sentence));

    private static bool Near(IReadOnlyCollection<Match> one, IReadOnlyCollection<Match> other) =>
        one.Any(first => other.Any(second =>
            Math.Max(first.Index, second.Index)
                - Math.Min(first.Index + first.Length, second.Index + second.Length) <= Reach));

    [GeneratedRegex(@"[.!?。！？\n]+")]
    private static partial Regex SentenceEnd();

    /// <summary>An age below eighteen.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?:[1-9]|1[0-7])[\s-]?(?:year[\s-]?olds?|jährige\w*|jahre alt\w*|años|ans|岁)|\bvon (?:[1-9]"
            + @"|1[0-7]) jahren"
        + @"|\b(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
        + @"|seventeen)[\s-]year[\s-]olds?"
        + @"|\b(?:fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn"
        + @"|siebzehn)jährige\w*"
        + "|(?<![一二三四五六七八九十])(?:[一二三四五六七八九]|十[一二三四五六七]?)岁",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();

    /// <summary>Nude pictures of somebody with first and last name.</summary>
    [GeneratedRegex(
        @"\b(?i:nude|naked|porn|sex)\s+(?i:videos?|clips?|pics|pictures|photos?|tapes?|scenes?|film|movie)\s+(?i:of"
        + @"|with)\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+", RegexOptions.CultureInvariant)]
    private static partial Regex NamedBare();
}
