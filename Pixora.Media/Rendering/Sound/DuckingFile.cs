using System.Text.Json;

namespace Pixora.Media.Rendering.Sound;

/// <summary>A film's ducking curve as JSON, with the voices it comes from.</summary>
/// <param name="seconds">Length of the film.</param>
internal sealed class DuckingFile(double seconds)
{
    /// <summary>What stands for a decibel.</summary>
    private const int Scale = 100;

    private const int MillisecondDigits = 3;

    private readonly List<Voice> voices = [];
    private readonly List<VoiceSpan> spans = [];

    /// <param name="narration">Key of its asset.</param>
    /// <param name="span">When it is heard.</param>
    public void Add(string narration, VoiceSpan span)
    {
        spans.Add(span);
        voices.Add(new Voice(narration, Rounded(span.Start), Rounded(span.End - span.Start)));
    }

    public void Write(string path)
    {
        var curve = new DuckCurve(spans);
        var step = PointSteps.Of(seconds);
        var points = Enumerable.Range(0, (int)Math.Ceiling(seconds * 1000 / step))
            .Select(point => (int)Math.Round(curve.At(point * step / 1000.0) * Scale)).ToList();
        File.WriteAllBytes(
            path,
            JsonSerializer.SerializeToUtf8Bytes(
                new Curve("decibel", Scale, step, Rounded(seconds), points.Count, points, voices), JsonSerializerOptions.Web));
    }

    private static double Rounded(double time) => Math.Round(time, MillisecondDigits);

    private sealed record Curve(
        string Unit, int Scale, int StepMs, double Seconds, int Points, IReadOnlyList<int> Data, IReadOnlyList<Voice> Voices);

    private sealed record Voice(string Narration, double Start, double Seconds);
}
