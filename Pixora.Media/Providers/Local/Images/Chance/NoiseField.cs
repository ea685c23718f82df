using System.Numerics;

namespace Pixora.Media.Providers.Local.Images.Chance;

/// <summary>
/// A tile of fractal noise that repeats without a seam; values lie about 0.5, almost all within 0 to 1.
/// </summary>
/// <remarks>
/// Each octave is a lattice of random values, interpolated by cubic B-splines row by row, which has no visible cells
/// and costs a few nanoseconds a value.
/// </remarks>
internal sealed class NoiseField
{
    private const int Size = 512;
    private readonly float[] values;

    private NoiseField(float[] values) => this.values = values;

    /// <param name="cells">Lattice cells across the tile in the coarsest octave, a power of two of at least 4.</param>
    /// <param name="octaves">
    /// Each has twice the cells and <paramref name="gain"/> times the strength of the one before.
    /// </param>
    public static NoiseField Roll(SeededRandom random, int cells, int octaves, float gain = 0.5f)
    {
        var sum = new float[Size * Size];
        var strength = 1f;
        for (var octave = 0; octave < octaves && cells << octave <= Size; octave++)
        {
            AddOctave(sum, random, cells << octave, strength);
            strength *= gain;
        }

        Normalise(sum);
        return new NoiseField(sum);
    }

    /// <summary>The value at a place, in tiles: 1 is a whole tile, and the pattern repeats.</summary>
    public float At(float x, float y)
    {
        var fx = x * Size;
        var fy = y * Size;
        var floorX = MathF.Floor(fx);
        var floorY = MathF.Floor(fy);
        var tx = fx - floorX;
        var ty = fy - floorY;
        var left = (int)floorX & (Size - 1);
        var top = ((int)floorY & (Size - 1)) * Size;
        var right = (left + 1) & (Size - 1);
        var bottom = (top + Size) & ((Size * Size) - 1);
        var upper = values[top + left] + ((values[top + right] - values[top + left]) * tx);
        var lower = values[bottom + left] + ((values[bottom + right] - values[bottom + left]) * tx);
        return upper + ((lower - upper) * ty);
    }

    private static void AddOctave(float[] sum, SeededRandom random, int cells, float strength)
    {
        var lattice = new float[cells * cells];
        foreach (ref var value in lattice.AsSpan())
        {
            value = (random.Unit() - 0.5f) * strength;
        }

        var line = new float[cells + 3];
        var step = Size / cells;
        for (var y = 0; y < Size; y++)
        {
            BlendRows(lattice, cells, (float)y / step, line);
            AddRow(sum.AsSpan(y * Size, Size), line, step);
        }
    }

    private static void BlendRows(float[] lattice, int cells, float y, float[] line)
    {
        var row = (int)y;
        var weights = Spline(y - row);
        for (var x = 0; x < cells; x++)
        {
            line[x] = (weights.X * lattice[((row + cells - 1) % cells * cells) + x])
                + (weights.Y * lattice[(row % cells * cells) + x])
                + (weights.Z * lattice[((row + 1) % cells * cells) + x])
                + (weights.W * lattice[((row + 2) % cells * cells) + x]);
        }

        line.AsSpan(0, 3).CopyTo(line.AsSpan(cells));
    }

    private static void AddRow(Span<float> target, float[] line, int step)
    {
        for (var inside = 0; inside < step; inside++)
        {
            var weights = Spline((float)inside / step);
            var cell = 0;
            for (var x = inside; x < target.Length; x += step)
            {
                target[x] += (weights.X * line[cell]) + (weights.Y * line[cell + 1]) + (weights.Z * line[cell + 2])
                    + (weights.W * line[cell + 3]);
                cell++;
            }
        }
    }

    /// <summary>Weights of the four neighbours in a uniform cubic B-spline.</summary>
    private static Vector4 Spline(float t)
    {
        var t2 = t * t;
        var t3 = t * t * t;
        return new Vector4(1 - (3 * t) + (3 * t2) - t3, 4 - (6 * t2) + (3 * t3), 1 + (3 * t) + (3 * t2) - (3 * t3), t3) / 6f;
    }

    private static void Normalise(float[] sum)
    {
        var mean = sum.Average();
        var deviation = MathF.Sqrt(sum.Average(value => (value - mean) * (value - mean)));
        var scale = 0.19f / MathF.Max(deviation, 1e-6f);
        foreach (ref var value in sum.AsSpan())
        {
            value = 0.5f + ((value - mean) * scale);
        }
    }
}
