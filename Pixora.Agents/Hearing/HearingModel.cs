using Pixora.Agents.Hearing.Model;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing;

/// <summary>
/// Tells what a clause wishes and which way, by two views that were trained apart: one of words and letters, one of
/// concepts. Their odds are added up; where they differ, nothing is taken away.
/// </summary>
internal sealed class HearingModel(IReadOnlyList<LinearModel> models)
{
    /// <summary>How many ways to understand a clause are told.</summary>
    private const int Told = 6;

    /// <summary>
    /// What the odds of each view count, for kinds and for ways. Two views that are sure of the same are too sure
    /// together, since they are not independent, so it is less than one; found on writers left out of the training.
    /// </summary>
    private static readonly ViewShares ForKinds = new(Letters: 0.96f, Concepts: 0.64f);

    private static readonly ViewShares ForWays = new(Letters: 0.64f, Concepts: 0.96f);

    private static readonly Lazy<HearingModel> Shared = new(Load);

    private readonly FeatureReader reader = new(ConceptLexicon.Load());
    private readonly WishKind[] kinds = [.. models[0].Labels.Select(label =>
        Enum.Parse<WishKind>(label, ignoreCase: true))];
    private readonly Polarity[] polarities = [.. models[2].Labels.Select(label =>
        Enum.Parse<Polarity>(label, ignoreCase: true))];

    /// <summary>The committed weights, read when first asked for.</summary>
    internal static HearingModel Default => Shared.Value;

    /// <param name="clause">With markers in place of what the grammar reads.</param>
    internal Judgement Judge(string clause)
    {
        var seen = reader.Read(clause);
        var letters = models[0].Score(seen.Letters);
        var concepts = models[1].Score(seen.Concepts);
        return new(
            [.. Likely(seen, ForKinds.Pool(letters, concepts), ForWays.Pool).Take(Told)],
            Likely(seen, letters, (one, _) => one).First(),
            Likely(seen, concepts, (_, other) => other).First());
    }

    /// <summary>The features from which a polarity is told, when the clause is about a kind of wish.</summary>
    /// <param name="kind">Index of the kind's label.</param>
    /// <param name="features">What is seen whatever the kind.</param>
    /// <param name="crossed">Of these, what may mean another way for another kind.</param>
    internal static uint[] About(int kind, uint[] features, uint[] crossed)
    {
        var label = (uint)kind + 1;
        return [.. features, FeatureReader.Cross(label, 0), .. crossed.Select(feature =>
            FeatureReader.Cross(label, feature))];
    }

    private static HearingModel Load()
    {
        using var file = EmbeddedText.Open("Hearing/hearing.weights");
        return new(WeightFile.Read(file));
    }

    private IEnumerable<HeardWish> Likely(ClauseFeatures seen, float[] scores, Func<float[], float[], float[]> pool)
    {
        var odds = Shares(scores, _ => true);
        return Enumerable.Range(0, kinds.Length)
            .OrderByDescending(kind => odds[kind])
            .Take(Told)
            .SelectMany(kind => Ways(seen, kind, odds[kind], pool))
            .OrderByDescending(wish => wish.Probability);
    }

    private IEnumerable<HeardWish> Ways(ClauseFeatures seen, int kind, double odds, Func<float[], float[],
        float[]> pool)
    {
        var scores = pool(models[2].Score(About(kind, seen.Letters, seen.Words)), models[3].Score(About(kind,
            seen.Concepts, seen.Concepts)));
        var shares = Shares(scores, way => WishPolarities.Fits(kinds[kind], polarities[way]));
        return shares.Select((share, way) => new HeardWish(kinds[kind], polarities[way], odds * share)).Where(wish =>
            wish.Probability > 0);
    }

    /// <summary>Probabilities from logarithms of odds.</summary>
    private static double[] Shares(float[] scores, Func<int, bool> possible)
    {
        var top = scores.Where((_, label) => possible(label)).Max();
        var shares = scores.Select((score, label) => possible(label) ? Math.Exp(score - top) : 0).ToArray();
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }
}
