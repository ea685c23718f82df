using System.Text.Json;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Sound;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class PeakFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_point_is_within_a_hundredth_of_the_sounds_lowest_and_highest_sample(bool voice)
    {
        var sound = voice ? TestSounds.Voice(2.345) : TestSounds.Music(2.345);

        var peaks = Peaks(sound);

        Assert.Equal(("fullScale", 1000, 10, 2.345), (peaks.Unit, peaks.Scale, peaks.StepMs, peaks.Seconds));
        Assert.Equal((235, 470), (peaks.Points, peaks.Data.Length));
        foreach (var (point, part) in sound.Samples.Chunk(480 * sound.Channels).Index())
        {
            Assert.Equal(part.Min(), peaks.Data[2 * point] / 1000.0, 0.002);
            Assert.Equal(part.Max(), peaks.Data[(2 * point) + 1] / 1000.0, 0.002);
        }
    }

    [Theory]
    [InlineData(600, 400)]
    [InlineData(900, 600)]
    public void However_long_and_loud_a_sound_is_it_takes_less_than_20_kB(double seconds, int step)
    {
        // At full scale throughout, which takes the most digits; a low rate, since points go by time.
        var samples = new float[(int)(seconds * 8000)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = i % 2 == 0 ? 1 : -1;
        }

        var peaks = Peaks(new PcmSound(8000, 1, samples));

        Assert.Equal((step, 1500, seconds), (peaks.StepMs, peaks.Points, peaks.Seconds));
        Assert.InRange(new FileInfo(folder["peaks"]).Length, 16_000, 20_000);
        Assert.Equal([-1000, 1000], peaks.Data.Distinct().Order());
    }

    [Fact]
    public void What_is_no_sound_has_no_peaks()
    {
        File.WriteAllText(folder["sound.wav"], "silence");

        var refused = Assert.Throws<ProviderException>(() => PeakFile.Write(folder["sound.wav"], folder["peaks"], CancellationToken.None));

        Assert.Equal("sound.unreadable", refused.Code);
    }

    private Outline Peaks(PcmSound sound)
    {
        WavFile.Write(folder["sound.wav"], sound);
        PeakFile.Write(folder["sound.wav"], folder["peaks"], CancellationToken.None);
        return JsonSerializer.Deserialize<Outline>(File.ReadAllBytes(folder["peaks"]), JsonSerializerOptions.Web)!;
    }

    private sealed record Outline(string Unit, int Scale, int StepMs, double Seconds, int Points, int[] Data);
}
