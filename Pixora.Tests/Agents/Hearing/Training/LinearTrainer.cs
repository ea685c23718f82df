using Pixora.Agents.Hearing.Model;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>Trains a logistic regression over the examples in an order that is always the same.</summary>
/// <param name="Rounds">How often every example is seen.</param>
/// <param name="Rarest">A feature in fewer examples than this is not learnt.</param>
/// <param name="Smallest">A row whose weights are all smaller than this, in 127ths of the largest, is left out.</param>
internal sealed record LinearTrainer(int Rounds, int Rarest, int Smallest)
{
    internal LinearModel Train(string[] labels, IReadOnlyList<TrainingExample> examples)
    {
        var vocabulary = examples.SelectMany(example => example.Features)
            .CountBy(feature => feature)
            .Where(counted => counted.Value >= Rarest)
            .Select(counted => counted.Key)
            .Order()
            .ToArray();
        var rows = examples.Select(example => Rows(vocabulary, example.Features)).ToArray();
        var learner = new LinearLearner(labels.Length, vocabulary.Length);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var place in Order(examples.Count, round))
            {
                learner.See(examples[place], rows[place]);
            }
        }

        return Packed(labels, vocabulary, learner);
    }

    private static int[] Rows(uint[] vocabulary, uint[] features) =>
        [.. features.Select(feature => Array.BinarySearch(vocabulary, feature)).Where(row => row >= 0)];

    /// <summary>A fixed shuffle, another one each round.</summary>
    private static int[] Order(int count, int round)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = (uint)(round + 1) * 2654435761;
        for (var place = count - 1; place > 0; place--)
        {
            state = (state * 1664525) + 1013904223;
            var other = (int)((state >> 8) % (uint)(place + 1));
            var moved = order[place];
            order[place] = order[other];
            order[other] = moved;
        }

        return order;
    }

    /// <summary>One byte a weight; rows that would hardly count are left out.</summary>
    private LinearModel Packed(string[] labels, uint[] vocabulary, LinearLearner learner)
    {
        var weights = Enumerable.Range(0, vocabulary.Length).Select(row => learner.Row(row).ToArray()).ToArray();
        var scale = weights.SelectMany(row => row).Select(MathF.Abs).DefaultIfEmpty(1).Max() / 127;
        var packed = weights.Select(row =>
            row.Select(weight => (sbyte)MathF.Round(weight / scale)).ToArray()).ToArray();
        var kept = Enumerable.Range(0, vocabulary.Length)
            .Where(row => packed[row].Any(weight => Math.Abs((int)weight) >= Smallest))
            .ToArray();
        return new(
            labels,
            [.. kept.Select(row => vocabulary[row])],
            [.. kept.SelectMany(row => packed[row])],
            scale,
            [.. learner.Biases[..labels.Length]]);
    }
}
