using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed partial class LoudnessTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".wav");

    public void Dispose() => File.Delete(path);

    [Theory]
    [InlineData(48000, 1, 0.25)]
    [InlineData(48000, 2, 0.1)]
    [InlineData(22050, 1, 0.9)]
    public async Task Agrees_with_FFmpegs_measure(int rate, int channels, double pause)
    {
        var sound = Noisy(rate, channels, pause);
        WavFile.Write(path, sound);
        Assert.Equal(await MeasuredByFFmpegAsync(), Loudness.Of(sound), 0.3);
    }

    [Fact]
    public void A_full_scale_sine_of_1_kHz_is_about_minus_3_LUFS()
    {
        var sine = new PcmSound(
            48000, 1, [.. Enumerable.Range(0, 96000).Select(i => (float)Math.Sin(2 * Math.PI * 997 * i / 48000))]);
        Assert.Equal(-3.01, Loudness.Of(sine), 0.02);
    }

    [Fact]
    public void Silence_is_minus_infinity()
    {
        Assert.Equal(double.NegativeInfinity, Loudness.Of(new(48000, 1, new float[48000])));
        Assert.Equal(double.NegativeInfinity, Loudness.Of(new(48000, 1, [])));
    }

    private static PcmSound Noisy(int rate, int channels, double pause)
    {
        var noise = new NoiseSource(1);
        return new(rate, channels, [.. Enumerable.Range(0, rate * channels * 5).Select(i =>
            noise.Next() * ((double)i / rate / channels % 1.5 < pause ? 0.001f : 0.4f) + (0.1f * MathF.Sin(i * 0.02f)))]);
    }

    private async Task<double> MeasuredByFFmpegAsync()
    {
        var output = await new FFmpeg().RunAsync(
            ["-nostdin", "-hide_banner", "-i", path, "-af", "ebur128", "-f", "null", "-"],
            TestContext.Current.CancellationToken);
        return double.Parse(Integrated().Matches(output.Errors)[^1].Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"I:\s+(-?[\d.]+) LUFS")]
    private static partial Regex Integrated();
}
