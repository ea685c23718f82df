using System.Text.RegularExpressions;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Knowledge;

namespace Pixora.Agents.Planning.Writing;

/// <summary>The little words by which the parts of a told sentence are known.</summary>
internal sealed class PlotWords
{
    private static readonly PhraseLexicon Words = PhraseLexicon.Load("subjects");

    private static readonly Dictionary<string, PlotWords> ByLanguage =
        new[] { "en", "de", "es", "fr" }.ToDictionary(language => language, language => new PlotWords(language));

    private readonly HashSet<string> places;
    private readonly HashSet<string> ones;
    private readonly List<string> numbers;
    private readonly Regex join;
    private readonly Regex opening;
    private readonly Regex? relative;

    private PlotWords(string language)
    {
        places = [.. Words.Phrases($"place.{language}")];
        ones = [.. Words.Phrases($"one.{language}")];
        numbers = [.. Words.Phrases($"number.{language}")];
        var then = Words.Pattern($"then.{language}");
        join = PhrasePattern.Compile($@"\s*[,;]\s*(?:{then}\s+)?|\s+{then}\s+");
        opening = PhrasePattern.Compile($@"^{then}\s+");
        relative = Words.Meanings.Contains($"who.{language}")
            ? PhrasePattern.Compile($@"(?<=^\S+\s+(?:\S+\s+)?\S+),?\s+{Words.Pattern($"who.{language}")}(?=\s)")
            : null;
        Language = language;
    }

    internal string Language { get; }

    /// <summary>Null for a language without such words.</summary>
    internal static PlotWords? For(string language) => ByLanguage.GetValueOrDefault(language);

    /// <summary>Where a part may end and the next begin.</summary>
    internal IEnumerable<Match> Joints(string sentence) => join.Matches(sentence);

    /// <summary>A part without the word for its place in the order.</summary>
    internal string Bare(string part) => opening.Replace(part, "");

    /// <summary>"A boy who finds" as "a boy finds".</summary>
    internal string WithoutRelative(string sentence) => relative?.Replace(sentence, "", 1) ?? sentence;

    internal bool IsPlace(string part) => First(part) is { } first && places.Contains(first);

    /// <summary>True for a part that begins with what somebody does.</summary>
    internal bool IsDeed(string part) =>
        SubjectWords(part) is [var verb, var next, ..] && !places.Contains(verb) && !IsNoun(verb)
        && (IsNoun(next) || (places.Contains(next) && Language == "en" && verb.EndsWith('s')));

    /// <summary>True for "a boy finds three keys": somebody, and what they do.</summary>
    internal bool IsTold(string part) =>
        SubjectWords(part) is [var one, _, _, _, ..] words && (ones.Contains(one) || char.IsUpper(part[0])) && VerbOf(words) > 0;

    /// <summary>Who acts in a told part.</summary>
    internal string Actor(string told)
    {
        var words = SubjectWord.In(told);
        var verb = VerbOf([.. words.Select(word => told[word.Start..word.End].ToLowerInvariant())]);
        return verb > 0 ? told[..words[verb - 1].End] : told;
    }

    /// <summary>A told part with one of as many things as there are places.</summary>
    internal string OneOf(string told, int count)
    {
        var number = count is >= 2 and <= 6 ? numbers[count - 2] : null;
        return number is null ? told
            : Language == "en" ? Regex.Replace(told, $@"\b{number}\s+((?:\w+\s+)??)(\w+?)s\b", "a $1$2", RegexOptions.IgnoreCase)
            : Regex.Replace(told, $@"\b{number}\s+", "", RegexOptions.IgnoreCase);
    }

    private int VerbOf(string[] words)
    {
        for (var at = 2; at < words.Length - 1; at++)
        {
            if ((IsNoun(words[at + 1]) || places.Contains(words[at + 1])) && !IsNoun(words[at]) && !places.Contains(words[at]))
            {
                return at;
            }
        }

        return 0;
    }

    private bool IsNoun(string word) => ones.Contains(word) || numbers.Contains(word);

    private static string? First(string part) => SubjectWords(part) is [var first, ..] ? first : null;

    private static string[] SubjectWords(string part) =>
        [.. SubjectWord.In(part).Select(word => part[word.Start..word.End].ToLowerInvariant())];
}
