using System.Text.RegularExpressions;
using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Safety;

/// <summary>Which words together ask for harm. No word is refused by itself.</summary>
internal static partial class SafetyRules
{
    /// <summary>How far apart, in characters, a way of doing and what it is done to may stand.</summary>
    private const int Reach = 40;

    private static readonly Lexicon Harm = new(Knowledge.Lines("Words/harm.txt"));

    private static readonly Regex Harmless = PhrasePattern.Compile(new Lexicon(Knowledge.Lines("Words/harmless.txt")).Pattern("harmless"));

    private static readonly Dictionary<string, Regex> Words = Harm.Meanings.ToDictionary(meaning => meaning, meaning => PhrasePattern.Compile(Harm.Pattern(meaning)));

    /// <summary>The rule a text breaks: <c>minors</c>, <c>violence</c>, <c>praise</c>, <c>person</c> or <c>self</c>; null when it breaks none.</summary>
    internal static string? Broken(string text) =>
        SentenceEnd().Split(text).Select(sentence => BrokenIn(Harmless.Replace(sentence, " "))).FirstOrDefault(rule => rule is not null);

    private static string? BrokenIn(string sentence)
    {
        bool Says(string meaning) => Words[meaning].IsMatch(sentence);

        // "Violence against somebody" takes no stand against violence.
        var cares = Words["care"].IsMatch(Words["atrocity"].Replace(sentence, " "));
        return IsInstruction(sentence) ? "violence"
            : cares ? null
            : Says("explicit") || IsSexualWithMinor(sentence) ? "minors"
            : Says("selfharm") ? "self"
            : (Says("praise") && Says("atrocity")) || (Near(sentence, "killall", "group") && !Says("past")) ? "praise"
            : Says("target") && (Says("harass") || Says("bare")) ? "person"
            : null;
    }

    private static bool IsSexualWithMinor(string sentence) =>
        Near(sentence, "sexual", "minor") || Near(Words["sexual"].Matches(sentence), Age().Matches(sentence));

    private static bool IsInstruction(string sentence) =>
        Near(sentence, "howto", "weapon")
        || Near(sentence, "howtokill", "somebody")
        || Words["umbringen"].IsMatch(sentence)
        || (Near(sentence, "wieman", "weapon") && Near(sentence, "weapon", "bauen"));

    private static bool Near(string sentence, string one, string other) => Near(Words[one].Matches(sentence), Words[other].Matches(sentence));

    private static bool Near(MatchCollection one, MatchCollection other) =>
        one.Any(first => other.Any(second =>
            Math.Max(first.Index, second.Index) - Math.Min(first.Index + first.Length, second.Index + second.Length) <= Reach));

    [GeneratedRegex(@"[.!?。！？\n]+")]
    private static partial Regex SentenceEnd();

    /// <summary>An age below eighteen.</summary>
    [GeneratedRegex(@"(?<!\d)(?:[1-9]|1[0-7])[\s-]?(?:year[\s-]?olds?|jährige\w*|años|ans|岁)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Age();
}
