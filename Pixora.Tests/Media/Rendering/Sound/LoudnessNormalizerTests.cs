using CsCheck;
using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class LoudnessNormalizerTests
{
    [Fact]
    public void No_sample_is_over_the_ceiling_and_a_soft_one_is_left_alone() =>
        Gen.Select(Gen.Int[1, 2], Gen.Float[-4, 4].Array[2, 3000]).Sample(
            (channels, samples) =>
            {
                var sound = new PcmSound(48000, channels, samples[..(samples.Length / channels * channels)]);
                var soft = sound.Samples.All(sample => Math.Abs(sample) <= 0.5f);
                var before = sound.Samples.ToArray();
                PeakLimiter.Limit(sound, 0.5f);
                Assert.All(sound.Samples, sample => Assert.InRange(sample, -0.5f, 0.5f));
                Assert.True(!soft || before.AsSpan().SequenceEqual(sound.Samples), "a soft sound was changed");
            },
            iter: 100);

    [Fact]
    public void A_click_is_turned_down_smoothly()
    {
        var sound = new PcmSound(48000, 1, [.. Enumerable.Repeat(0.2f, 2000)]);
        sound.Samples[1000] = 2;
        PeakLimiter.Limit(sound, 0.5f);
        Assert.InRange(sound.Samples[1000], 0.4f, 0.5f);
        Assert.Equal(0.2f, sound.Samples[100], 0.0001f);
        Assert.All(Enumerable.Range(1, 990), i => Assert.InRange(Math.Abs(sound.Samples[i] - sound.Samples[i - 1]), 0, 0.002f));
    }

    [Fact]
    public void A_peaky_sound_reaches_its_loudness_under_the_ceiling()
    {
        var noise = new NoiseSource(5);
        var sound = new PcmSound(
            48000, 2, [.. Enumerable.Range(0, 200_000).Select(i => noise.Next() * (i % 9000 < 40 ? 1 : 0.08f))]);
        LoudnessNormalizer.Level(sound, -20, -1.5);
        Assert.Equal(-20, Loudness.Of(sound), 0.5);
        Assert.True(sound.Samples.Max(Math.Abs) <= 0.8414f, "over −1.5 dBFS");
    }
}
