using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(22050, 48000, 1000)]
    [InlineData(22050, 48000, 9000)]
    [InlineData(48000, 22050, 5000)]
    [InlineData(16000, 48000, 3000)]
    public void A_tone_keeps_its_place_and_its_level(int from, int to, double frequency)
    {
        var resampled = Resampler.Resample(Tone(from, frequency), from, to);
        var ideal = Tone(to, frequency);
        Assert.Equal(ideal.Length, resampled.Length);
        // Away from the ends, where the tone begins out of nothing.
        var errors = Enumerable.Range(200, ideal.Length - 400).Select(i => (double)resampled[i] - ideal[i]);
        Assert.InRange(Math.Sqrt(errors.Average(error => error * error)), 0, 0.0005);
    }

    [Fact]
    public void What_the_lower_rate_cannot_hold_is_not_folded_back() =>
        Assert.InRange(Resampler.Resample(Tone(48000, 15000), 48000, 22050)[200..^200].Max(Math.Abs), 0, 0.001f);

    private static float[] Tone(int rate, double frequency) =>
        [.. Enumerable.Range(0, rate / 5).Select(i => (float)Math.Sin(2 * Math.PI * frequency * i / rate))];
}
