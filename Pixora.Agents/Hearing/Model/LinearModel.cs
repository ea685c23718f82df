namespace Pixora.Agents.Hearing.Model;

/// <summary>A multinomial logistic regression with one byte a weight.</summary>
/// <param name="Labels">What it tells apart.</param>
/// <param name="Vocabulary">Hashes of the features it knows, ascending.</param>
/// <param name="Weights">A row of one weight a label for each feature, in the vocabulary's order.</param>
/// <param name="Scale">What a weight of 1 is worth.</param>
/// <param name="Biases">One a label.</param>
internal sealed record LinearModel(string[] Labels, uint[] Vocabulary, sbyte[] Weights, float Scale, float[] Biases)
{
    /// <summary>The logarithm of each label's odds, in the order of the labels.</summary>
    internal float[] Score(ReadOnlySpan<uint> features)
    {
        var sums = new int[Labels.Length];
        foreach (var feature in features)
        {
            if (Array.BinarySearch(Vocabulary, feature) is >= 0 and var row)
            {
                var weights = Weights.AsSpan(row * Labels.Length, Labels.Length);
                for (var label = 0; label < weights.Length; label++)
                {
                    sums[label] += weights[label];
                }
            }
        }

        // Features share one unit of length, so long clauses are not surer than short ones.
        var share = Scale * ShareOf(features.Length);
        var scores = new float[sums.Length];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = (sums[label] * share) + Biases[label];
        }

        return scores;
    }

    /// <summary>The value of one of <paramref name="count"/> features.</summary>
    internal static float ShareOf(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);
}
