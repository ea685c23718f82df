using CsCheck;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Rendering.Frames;

public sealed class PlaneResamplerTests
{
    [Fact]
    public void Weights_of_every_phase_add_up_to_one()
    {
        for (var phase = 0; phase < 1 << CubicKernel.PhaseBits; phase++)
        {
            Assert.Equal(CubicKernel.Unity, CubicKernel.Weights.AsSpan(phase * 4, 4).ToArray().Sum(weight => weight));
        }
    }

    [Fact]
    public void A_flat_plane_stays_flat_at_every_value() =>
        Gen.Select(Gen.Int[16, 240], Gen.Double[0, 8], Gen.Double[0.4, 1.4]).Sample((value, left, step) =>
        {
            var drawn = Draw(Plane((_, _) => value), new(Lefts(left), step, left, step));
            Assert.All(drawn, sample => Assert.Equal(value, sample));
        });

    [Fact]
    public void A_slope_is_sampled_where_the_grid_says() =>
        Gen.Select(Gen.Double[2, 8], Gen.Double[2, 8], Gen.Double[0.5, 1.3]).Sample((left, top, step) =>
        {
            var drawn = Draw(Plane((x, y) => 40 + (2 * x) + y), new(Lefts(left), step, top, step));
            for (var at = 0; at < drawn.Length; at++)
            {
                Assert.InRange(
                    drawn[at] - (40 + (2 * (left + (at % Size * step))) + top + (at / Size * step)), -0.55, 0.55);
            }
        });

    [Fact]
    public void A_grid_that_leaves_the_plane_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(Plane((_, _) => 100), new(Lefts(30), 2, 0, 1)));

    private const int Size = 21;

    private static double[] Lefts(double left) => [.. Enumerable.Repeat(left, Size)];

    private static PlatePlane Plane(Func<int, int, float> value)
    {
        var plane = new PlatePlane(45, 45);
        for (var at = 0; at < 45 * 45; at++)
        {
            plane.Set(at % 45, at / 45, value(at % 45, at / 45));
        }

        plane.Seal();
        return plane;
    }

    private static byte[] Draw(PlatePlane plane, SamplingGrid grid)
    {
        var drawn = new byte[Size * Size];
        new PlaneResampler(plane).Draw(grid, drawn, Size);
        return drawn;
    }
}
