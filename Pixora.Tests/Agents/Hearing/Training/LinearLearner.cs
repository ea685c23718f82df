using System.Numerics;
using System.Runtime.InteropServices;
using Pixora.Agents.Hearing.Model;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>The weights of a logistic regression while it learns, by AdaGrad.</summary>
/// <param name="labels">How many labels it tells apart.</param>
/// <param name="features">How many features it knows.</param>
internal sealed class LinearLearner(int labels, int features)
{
    /// <summary>Labels are filled up to a multiple of it, so that whole vectors are computed.</summary>
    private const int Lanes = 8;

    /// <summary>Step length.</summary>
    private const float Rate = 0.5f;

    /// <summary>How strongly weights are drawn towards zero.</summary>
    private const float Decay = 1e-5f;

    /// <summary>An example that is right with this probability is passed over.</summary>
    private const float Learnt = 0.995f;

    private const float FirstSquare = 1e-3f;

    private readonly int stride = Stride(labels);
    private readonly float[] weights = new float[features * Stride(labels)];
    private readonly float[] squares = Filled(features * Stride(labels));
    private readonly float[] biasSquares = Filled(Stride(labels));
    private readonly float[] slope = new float[Stride(labels)];

    internal float[] Biases { get; } = new float[Stride(labels)];

    internal ReadOnlySpan<float> Row(int row) => weights.AsSpan(row * stride, labels);

    /// <param name="rows">Those of the example's features that are known.</param>
    internal void See(TrainingExample example, int[] rows)
    {
        var share = LinearModel.ShareOf(example.Features.Length);
        if (Answer(rows, share, example.Label) >= Learnt)
        {
            return;
        }

        for (var label = 0; label < labels; label++)
        {
            slope[label] = example.Weight * (slope[label] - (label == example.Label ? 1 : 0));
        }

        Step(Biases, biasSquares, 1);
        foreach (var row in rows)
        {
            Step(weights.AsSpan(row * stride, stride), squares.AsSpan(row * stride, stride), share);
        }
    }

    private static int Stride(int labels) => (labels + Lanes - 1) / Lanes * Lanes;

    private static float[] Filled(int count)
    {
        var values = new float[count];
        Array.Fill(values, FirstSquare);
        return values;
    }

    /// <summary>Puts every label's probability into the slope, and answers that of the right one.</summary>
    private float Answer(int[] rows, float share, int right)
    {
        slope.AsSpan().Clear();
        foreach (var row in rows)
        {
            Add(slope, weights.AsSpan(row * stride, stride));
        }

        var top = float.MinValue;
        for (var label = 0; label < labels; label++)
        {
            slope[label] = (slope[label] * share) + Biases[label];
            top = Math.Max(top, slope[label]);
        }

        var sum = 0f;
        for (var label = 0; label < labels; label++)
        {
            slope[label] = MathF.Exp(slope[label] - top);
            sum += slope[label];
        }

        for (var label = 0; label < labels; label++)
        {
            slope[label] /= sum;
        }

        return slope[right];
    }

    private static void Add(Span<float> sums, ReadOnlySpan<float> row)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var other = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (var part = 0; part < wide.Length; part++)
        {
            wide[part] += other[part];
        }

        for (var label = wide.Length * Vector<float>.Count; label < sums.Length; label++)
        {
            sums[label] += row[label];
        }
    }

    private void Step(Span<float> row, Span<float> square, float share)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(row);
        var wideSquare = MemoryMarshal.Cast<float, Vector<float>>(square);
        var wideSlope = MemoryMarshal.Cast<float, Vector<float>>(slope);
        for (var part = 0; part < wide.Length; part++)
        {
            var pull = (wideSlope[part] * share) + (wide[part] * Decay);
            wideSquare[part] += pull * pull;
            wide[part] -= pull * Rate / Vector.SquareRoot(wideSquare[part]);
        }

        for (var label = wide.Length * Vector<float>.Count; label < row.Length; label++)
        {
            var pull = (slope[label] * share) + (row[label] * Decay);
            square[label] += pull * pull;
            row[label] -= pull * Rate / MathF.Sqrt(square[label]);
        }
    }
}
