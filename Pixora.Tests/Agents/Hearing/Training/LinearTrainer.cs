using System.Numerics;
using System.Runtime.InteropServices;
using Pixora.Agents.Hearing.Model;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>Trains a logistic regression: AdaGrad over the examples in an order that is always the same.</summary>
/// <param name="Rounds">How often every example is seen.</param>
/// <param name="Rate">Step length.</param>
/// <param name="Decay">How strongly weights are drawn towards zero.</param>
/// <param name="Rarest">A feature in fewer examples than this is not learnt.</param>
/// <param name="Smallest">A row whose weights are all smaller than this, in 127ths of the largest, is left out.</param>
internal sealed record LinearTrainer(int Rounds, float Rate, float Decay, int Rarest, int Smallest)
{
    /// <summary>An example that is right with this probability is passed over.</summary>
    private const float Learnt = 0.995f;

    private const float FirstSquare = 1e-3f;

    internal LinearModel Train(string[] labels, IReadOnlyList<TrainingExample> examples)
    {
        var vocabulary = examples.SelectMany(example => example.Features)
            .CountBy(feature => feature)
            .Where(counted => counted.Value >= Rarest)
            .Select(counted => counted.Key)
            .Order()
            .ToArray();
        var rows = examples.Select(example => Rows(vocabulary, example.Features)).ToArray();
        var weights = new float[vocabulary.Length * labels.Length];
        var biases = new float[labels.Length];
        Learn(examples, rows, weights, biases);
        return Packed(labels, vocabulary, weights, biases);
    }

    private static int[] Rows(uint[] vocabulary, uint[] features) =>
        [.. features.Select(feature => Array.BinarySearch(vocabulary, feature)).Where(row => row >= 0)];

    private void Learn(IReadOnlyList<TrainingExample> examples, int[][] rows, float[] weights, float[] biases)
    {
        var classes = biases.Length;
        var squares = new float[weights.Length];
        var biasSquares = new float[classes];
        Array.Fill(squares, FirstSquare);
        Array.Fill(biasSquares, FirstSquare);
        var slope = new float[classes];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var place in Order(examples.Count, round))
            {
                var example = examples[place];
                var share = LinearModel.ShareOf(example.Features.Length);
                if (!Slopes(example, rows[place], weights, biases, slope))
                {
                    continue;
                }

                Step(biases, biasSquares, slope, 1);
                foreach (var row in rows[place])
                {
                    Step(weights.AsSpan(row * classes, classes), squares.AsSpan(row * classes, classes), slope, share);
                }
            }
        }
    }

    /// <summary>How far the answer is from the truth, a label each; false when there is nothing more to learn.</summary>
    private static bool Slopes(TrainingExample example, int[] rows, float[] weights, float[] biases, float[] slope)
    {
        var classes = slope.Length;
        slope.AsSpan().Clear();
        foreach (var row in rows)
        {
            Add(slope, weights.AsSpan(row * classes, classes));
        }

        var share = LinearModel.ShareOf(example.Features.Length);
        for (var label = 0; label < classes; label++)
        {
            slope[label] = (slope[label] * share) + biases[label];
        }

        var top = slope.Max();
        var sum = 0f;
        for (var label = 0; label < classes; label++)
        {
            slope[label] = MathF.Exp(slope[label] - top);
            sum += slope[label];
        }

        var learnt = slope[example.Label] / sum;
        for (var label = 0; label < classes; label++)
        {
            slope[label] = example.Weight * ((slope[label] / sum) - (label == example.Label ? 1 : 0));
        }

        return learnt < Learnt;
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> weights)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var other = MemoryMarshal.Cast<float, Vector<float>>(weights);
        for (var part = 0; part < wide.Length; part++)
        {
            wide[part] += other[part];
        }

        for (var label = wide.Length * Vector<float>.Count; label < sums.Length; label++)
        {
            sums[label] += weights[label];
        }
    }

    private void Step(Span<float> weights, Span<float> squares, Span<float> slope, float share)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var wideSquares = MemoryMarshal.Cast<float, Vector<float>>(squares);
        var wideSlope = MemoryMarshal.Cast<float, Vector<float>>(slope);
        for (var part = 0; part < wide.Length; part++)
        {
            var pull = (wideSlope[part] * share) + (wide[part] * Decay);
            wideSquares[part] += pull * pull;
            wide[part] -= pull * Rate / Vector.SquareRoot(wideSquares[part]);
        }

        for (var label = wide.Length * Vector<float>.Count; label < weights.Length; label++)
        {
            var pull = (slope[label] * share) + (Decay * weights[label]);
            squares[label] += pull * pull;
            weights[label] -= Rate * pull / MathF.Sqrt(squares[label]);
        }
    }

    /// <summary>A fixed shuffle, another one each round.</summary>
    private static int[] Order(int count, int round)
    {
        var order = Enumerable.Range(0, count).ToArray();
        var state = (uint)(round + 1) * 2654435761;
        for (var place = count - 1; place > 0; place--)
        {
            state = (state * 1664525) + 1013904223;
            var other = (int)((state >> 8) % (uint)(place + 1));
            (order[place], order[other]) = (order[other], order[place]);
        }

        return order;
    }

    /// <summary>One byte a weight; rows that would hardly count are left out.</summary>
    private LinearModel Packed(string[] labels, uint[] vocabulary, float[] weights, float[] biases)
    {
        var scale = weights.Select(MathF.Abs).DefaultIfEmpty(1).Max() / 127;
        var packed = weights.Select(weight => (sbyte)MathF.Round(weight / scale)).ToArray();
        var kept = Enumerable.Range(0, vocabulary.Length)
            .Where(row => packed.AsSpan(row * labels.Length, labels.Length).ContainsAnyExceptInRange((sbyte)-Smallest, (sbyte)Smallest))
            .ToArray();
        return new(
            labels,
            [.. kept.Select(row => vocabulary[row])],
            [.. kept.SelectMany(row => packed[(row * labels.Length)..((row + 1) * labels.Length)])],
            scale,
            biases);
    }
}
