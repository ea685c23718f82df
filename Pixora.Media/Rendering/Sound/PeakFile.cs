using System.Text.Json;

namespace Pixora.Media.Rendering.Sound;

/// <summary>The outline of a sound as JSON: of each step the lowest and the highest sample of all channels.</summary>
internal static class PeakFile
{
    /// <summary>What stands for full scale.</summary>
    private const int Scale = 1000;

    /// <exception cref="Generation.ProviderException"><c>sound.unreadable</c>.</exception>
    public static void Write(string sound, string path, CancellationToken cancellationToken) =>
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(Read(sound, cancellationToken), JsonSerializerOptions.Web));

    private static Outline Read(string path, CancellationToken cancellationToken)
    {
        using var sound = new WavStream(path);
        var seconds = (double)sound.Left / sound.Rate;
        var step = PointSteps.Of(seconds);
        var frames = (int)((long)sound.Rate * step / 1000);
        var data = new List<int>();
        for (var samples = sound.Read(frames); samples.Length > 0; samples = sound.Read(frames))
        {
            cancellationToken.ThrowIfCancellationRequested();
            data.Add(Rounded(samples.Min()));
            data.Add(Rounded(samples.Max()));
        }

        return new Outline("fullScale", Scale, step, Math.Round(seconds, 3), data.Count / 2, data);
    }

    private static int Rounded(float sample) => (int)Math.Round(Math.Clamp(sample, -1, 1) * Scale);

    private sealed record Outline(string Unit, int Scale, int StepMs, double Seconds, int Points, IReadOnlyList<int> Data);
}
