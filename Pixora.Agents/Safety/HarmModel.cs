using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Model;
using Pixora.Agents.Language;

namespace Pixora.Agents.Safety;

/// <summary>
/// Tells whether a request asks for harm, by its words, its letters and what they have to do with harm. It covers
/// English, German, Spanish, French and Chinese.
/// </summary>
internal sealed partial class HarmModel(LinearModel model)
{
    /// <summary>The label of everything that is no harm.</summary>
    internal const string Ordinary = "ordinary";

    /// <summary>Below it nothing is refused; found on frames left out of the training.</summary>
    private const double Sure = 0.9;

    private static readonly Lazy<HarmModel> Shared = new(Load);

    private static readonly Lazy<ConceptLexicon> HarmWords = new(
        () => new ConceptLexicon(EmbeddedText.Lines("Words/harm-reasons.txt")));

    private readonly FeatureReader reader = NewReader();

    /// <summary>The committed weights, read when first asked for.</summary>
    internal static HarmModel Default => Shared.Value;

    internal static FeatureReader NewReader() => new(new ConceptLexicon(EmbeddedText.Lines("Words/harm-concepts.txt")));

    /// <summary>
    /// The kind of harm that a text asks for; null when it is not sure of any. Only a kind of which the text has a word
    /// counts, so that nothing is refused by the shape of a sentence alone.
    /// </summary>
    internal string? Harm(string text)
    {
        var reasons = Reasons(text);
        if (reasons.Count == 0)
        {
            return null;
        }

        var scores = model.Score(Read(reader, text));
        var top = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - top)).ToArray();
        var harms = Enumerable.Range(0, shares.Length).Where(label => reasons.Contains(model.Labels[label])).ToList();
        return harms.Sum(label => shares[label]) / shares.Sum() < Sure
            ? null
            : model.Labels[harms.MaxBy(label => shares[label])];
    }

    /// <summary>The kinds of harm of which a text has a word.</summary>
    internal static IReadOnlySet<string> Reasons(string text)
    {
        var words = WordSplitter.Split(text);
        return Enumerable.Range(0, words.Count).SelectMany(place => HarmWords.Value.At(words, place)).ToHashSet();
    }

    /// <summary>The features of a text; that it names somebody counts, not whom.</summary>
    internal static uint[] Read(FeatureReader reader, string text)
    {
        var seen = reader.Read(NamesSomebody(text) ? text + " #person" : text);
        return [.. seen.Letters, .. seen.Concepts];
    }

    /// <summary>True for two words with capitals in a row that are not words of wishes for a film.</summary>
    private static bool NamesSomebody(string text) =>
        FullName().Matches(text).Any(
            name => !HearingVocabulary.Knows(name.Groups["first"].Value)
                && !HearingVocabulary.Knows(name.Groups["last"].Value));

    private static HarmModel Load()
    {
        using var file = EmbeddedText.Open("Safety/safety.weights");
        return new(WeightFile.Read(file)[0]);
    }

    [GeneratedRegex(
        @"(?=(?<![\p{L}])(?<first>\p{Lu}\p{Ll}{2,})\s+(?:(?:de|von|van|di|el|al)\s+)?(?<last>\p{Lu}\p{Ll}{2,}))")]
    private static partial Regex FullName();
}
