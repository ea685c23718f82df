using System.Runtime.InteropServices;
using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary>What a page draws of a real film is what is heard in it.</summary>
public sealed class DrawnFilmTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_peaks_and_the_ducking_curve_of_a_film_agree_with_its_sound()
    {
        await using var studio = new SmallStudio(data.Path);
        var plan = await studio.PlanAsync(new Brief("A film about the sea", Seconds: 5));
        var film = await studio.RenderAsync(plan);
        var folder = Path.Combine(data.Path, "films", film.Folder);

        foreach (var (kind, file) in (KeyValuePair<string, string>[])
            [new("narration", "scene_1/audio/narration.wav"), new("music", "music/background.wav")])
        {
            var key = studio.Assets.First(note => note.Kind == kind).Key;
            var peaks = await ReadAsync<SoundPeaks>(studio, Derivatives.Peaks(new AssetKey(key)));
            await AgreeAsync(peaks, Path.Combine(folder, file));
        }

        var soundtrack = await studio.Plans.SoundtrackAsync(plan, Token);
        Assert.Contains(studio.Assets, note => note.Key == soundtrack.Key.Value);
        var curve = await ReadAsync<DuckingCurve>(studio, Derivatives.Ducking(soundtrack));
        Assert.Equal(film.Seconds, curve.Seconds, 0.05);
        Assert.Equal(
            soundtrack.Request.Narrations.Select(voice => (voice.Path, Math.Round(voice.Start, 3))),
            curve.Voices.Select(voice => (voice.Narration, voice.Start)));
        Assert.All(curve.Voices, voice => Assert.Equal(-1300, curve.Data[(int)((voice.Start + 0.1) * 1000 / curve.StepMs)]));
        Assert.All(
            studio.Assets.Where(note => note.Kind == "narration"),
            note => Assert.Equal(
                note.Seconds!.Value / soundtrack.Request.Narrations.First(voice => voice.Path == note.Key).Tempo,
                curve.Voices.First(voice => voice.Narration == note.Key).Seconds, 0.02));
    }

    /// <summary>Every point against the samples, as FFmpeg reads them.</summary>
    private static async Task AgreeAsync(SoundPeaks peaks, string wav)
    {
        var raw = $"{wav}.raw";
        await new FFmpeg().RunAsync(["-loglevel", "error", "-i", wav, "-f", "f32le", "-ar", "48000", "-y", raw], Token);
        var channels = wav.EndsWith("narration.wav", StringComparison.Ordinal) ? 1 : 2;
        var samples = MemoryMarshal.Cast<byte, float>(await File.ReadAllBytesAsync(raw, Token)).ToArray();

        Assert.Equal((double)samples.Length / channels / 48000, peaks.Seconds, 0.001);
        var parts = samples.Chunk(48 * peaks.StepMs * channels).ToList();
        Assert.Equal(parts.Count, peaks.Points);
        Assert.All(Enumerable.Range(0, parts.Count), point =>
        {
            Assert.Equal(parts[point].Min(), peaks.Data[2 * point] / 1000.0, 0.01);
            Assert.Equal(parts[point].Max(), peaks.Data[(2 * point) + 1] / 1000.0, 0.01);
        });
        Assert.True(peaks.Data.Max() > 50, "nothing is heard");
    }

    private static async Task<T> ReadAsync<T>(SmallStudio studio, AssetSpec spec)
    {
        var made = await studio.Parts.GetOrMakeAsync(spec, new Progress<double>(), Token);
        return JsonSerializer.Deserialize<T>(await File.ReadAllBytesAsync(made.Asset.Path, Token), JsonSerializerOptions.Web)!;
    }
}
