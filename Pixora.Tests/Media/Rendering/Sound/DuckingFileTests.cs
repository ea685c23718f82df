using System.Runtime.InteropServices;
using System.Text.Json;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Sound;

public sealed class DuckingFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_curve_is_how_far_the_mix_lowers_its_music()
    {
        // Music that never changes shows the mix's own gain; the voices are silent, so that nothing else is heard.
        WavFile.Write(folder["voice.wav"], new PcmSound(48000, 1, new float[3 * 48000]));
        WavFile.Write(folder["music.wav"], new PcmSound(48000, 2, [.. Enumerable.Repeat(0.5f, 2 * 12 * 48000)]));
        ValueList<PlacedNarration> voices = [new(folder["voice.wav"], 1.5, 1), new(folder["voice.wav"], 7.2, 1.25)];
        using var heard = new MemoryStream();
        await new MixDesk(new SoundtrackRequest(12, voices, folder["music.wav"], 0), 0).PlayAsync(
            heard, _ => { }, TestContext.Current.CancellationToken);
        var mix = MemoryMarshal.Cast<byte, float>(heard.ToArray()).ToArray();

        var curve = Curve(12, voices);

        Assert.Equal(("decibel", 100, 10, 12, 1200), (curve.Unit, curve.Scale, curve.StepMs, curve.Seconds, curve.Points));
        Assert.Equal([(1.5, 3), (7.2, 2.4)], curve.Voices.Select(voice => (voice.Start, voice.Seconds)));
        Assert.Equal([-1300, 0], new[] { curve.Data.Min(), curve.Data.Max() });
        // Not where the music itself comes in and goes out.
        Assert.All(Enumerable.Range(100, 1000), point =>
            Assert.Equal(20 * Math.Log10(mix[2 * 480 * point] / 0.5), curve.Data[point] / 100.0, 0.02));
    }

    [Fact]
    public async Task Across_a_join_between_two_narrated_scenes_the_bed_moves_by_at_most_3_dB()
    {
        WavFile.Write(folder["voice.wav"], new PcmSound(48000, 1, new float[3 * 48000]));
        WavFile.Write(folder["music.wav"], new PcmSound(48000, 2, [.. Enumerable.Repeat(0.5f, 2 * 16 * 48000)]));
        using var heard = new MemoryStream();
        await new MixDesk(
            new SoundtrackRequest(
                16,
                [new(folder["voice.wav"], 2, 1), new(folder["voice.wav"], 8.5, 1, Continues: true)],
                folder["music.wav"], 0),
            0).PlayAsync(heard, _ => { }, TestContext.Current.CancellationToken);
        var bed = MemoryMarshal.Cast<byte, float>(heard.ToArray()).ToArray();

        var levels = Enumerable.Range(200, 940).Select(point => 20 * Math.Log10(bed[2 * 480 * point])).ToArray();

        Assert.InRange(levels.Max() - levels.Min(), 0, 3.01);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(900)]
    public void The_longest_film_with_the_most_voices_takes_less_than_20_kB(double seconds)
    {
        var file = new DuckingFile(seconds);
        for (var scene = 0; scene < FilmLimits.MaxScenes; scene++)
        {
            var start = scene * seconds / FilmLimits.MaxScenes;
            file.Add(new string('f', 64), new VoiceSpan(start + 0.123, start + (seconds / FilmLimits.MaxScenes * 0.8)));
        }

        file.Write(folder["curve"]);

        Assert.InRange(new FileInfo(folder["curve"]).Length, 10_000, 20_000);
    }

    private Ducking Curve(double seconds, IEnumerable<PlacedNarration> voices)
    {
        var file = new DuckingFile(seconds);
        foreach (var span in MixDesk.SpansOf(voices))
        {
            file.Add("voice", span);
        }

        file.Write(folder["curve"]);
        return JsonSerializer.Deserialize<Ducking>(File.ReadAllBytes(folder["curve"]), JsonSerializerOptions.Web)!;
    }

    private sealed record Ducking(string Unit, int Scale, int StepMs, double Seconds, int Points, int[] Data, Voice[] Voices);

    private sealed record Voice(string Narration, double Start, double Seconds);
}
