using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Model;
using Pixora.Agents.Language;

namespace Pixora.Agents.Safety;

/// <summary>
/// Tells whether a request asks for harm, by two views that were trained apart: one of words and letters, one of concepts.
/// </summary>
internal sealed partial class HarmModel(IReadOnlyList<LinearModel> models)
{
    /// <summary>The label of everything that is no harm.</summary>
    internal const string Ordinary = "ordinary";

    /// <summary>Below it nothing is refused; found on frames left out of the training.</summary>
    private const double Sure = 0.8;

    /// <summary>What each view alone must think of a refusal, so that no single word decides.</summary>
    private const double Agreeing = 0.4;

    private static readonly Lazy<HarmModel> Shared = new(Load);

    private readonly FeatureReader reader = new(new ConceptLexicon(EmbeddedText.Lines("Words/harm-concepts.txt")));

    /// <summary>The committed weights, read when first asked for.</summary>
    internal static HarmModel Default => Shared.Value;

    /// <summary>The kind of harm that a text asks for; null when it is not sure of any.</summary>
    internal string? Harm(string text)
    {
        var heard = Judge(text);
        return heard.Pooled >= Sure && heard.Letters >= Agreeing && heard.Concepts >= Agreeing ? heard.Label : null;
    }

    /// <summary>What each view, and the two together, think of a text.</summary>
    internal HarmJudgement Judge(string text)
    {
        var seen = Read(reader, text);
        var letters = Shares(models[0].Score(seen.Letters));
        var concepts = Shares(models[1].Score(seen.Concepts));
        var pooled = Pooled(letters, concepts);
        var ordinary = Array.IndexOf(models[0].Labels, Ordinary);
        var best = Enumerable.Range(0, pooled.Length).Where(label => label != ordinary).MaxBy(label => pooled[label]);
        return new(models[0].Labels[best], 1 - letters[ordinary], 1 - concepts[ordinary], 1 - pooled[ordinary]);
    }

    /// <summary>The features of a text; that it names somebody counts, not whom.</summary>
    internal static ClauseFeatures Read(FeatureReader reader, string text) =>
        reader.Read(NamesSomebody(text) ? text + " #person" : text);

    /// <summary>True for two words with capitals in a row that no language has for something else.</summary>
    private static bool NamesSomebody(string text) =>
        FullName().Matches(text).Any(
            name => !HearingVocabulary.Knows(name.Groups["first"].Value) && !HearingVocabulary.Knows(name.Groups["last"].Value));

    private static HarmModel Load()
    {
        using var file = EmbeddedText.Open("Safety/safety.weights");
        return new(WeightFile.Read(file));
    }

    /// <summary>The product of both views, as shares of one.</summary>
    private static double[] Pooled(double[] one, double[] other)
    {
        var products = one.Zip(other, (first, second) => Math.Sqrt(first * second)).ToArray();
        var sum = products.Sum();
        return [.. products.Select(product => product / sum)];
    }

    private static double[] Shares(float[] scores)
    {
        var top = scores.Max();
        var shares = scores.Select(score => Math.Exp(score - top)).ToArray();
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    [GeneratedRegex(@"(?=(?<![\p{L}])(?<first>\p{Lu}\p{Ll}{2,})\s+(?:(?:de|von|van|di|el|al)\s+)?(?<last>\p{Lu}\p{Ll}{2,}))")]
    private static partial Regex FullName();
}
