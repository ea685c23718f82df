using CsCheck;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Rendering.Frames;

public sealed class CompositingTests
{
    [Fact]
    public void Lays_every_sample_within_one_step_of_the_exact_mix() =>
        Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte).Array[1, 200].Select(Gen.Int[0, Compositing.Opaque]).Sample((pixels, opacity) =>
        {
            var target = pixels.Select(pixel => pixel.Item1).ToArray();
            Compositing.Lay(
                target, [.. pixels.Select(pixel => pixel.Item2)], [.. pixels.Select(pixel => pixel.Item3)], opacity);
            for (var x = 0; x < target.Length; x++)
            {
                var weight = pixels[x].Item3 / 255d * opacity / Compositing.Opaque;
                Assert.InRange(
                    target[x] - (pixels[x].Item1 + (weight * (pixels[x].Item2 - pixels[x].Item1))), -2.6, 2.6);
            }
        });

    [Fact]
    public void Full_coverage_hides_and_none_shows_what_is_below() => Gen.Byte.Array[1, 100].Sample(below =>
    {
        var hidden = below.ToArray();
        var shown = below.ToArray();
        var above = below.Select(value => (byte)(255 - value)).ToArray();
        Compositing.Lay(hidden, above, [.. below.Select(_ => (byte)255)], Compositing.Opaque);
        Compositing.Lay(shown, above, new byte[below.Length], Compositing.Opaque);
        Assert.Equal(above, hidden);
        Assert.Equal(below, shown);
    });
}
