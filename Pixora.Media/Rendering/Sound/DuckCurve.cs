namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// How loud the music is at any time: lower wherever the narrator is known to speak, with ramps slow enough not to be
/// heard as pumping, and hardly higher between two narrated scenes.
/// </summary>
internal sealed class DuckCurve
{
    /// <summary>Decibels under the voice.</summary>
    public const double Depth = -13;

    /// <summary>Decibels by which the music rises between a voice and one that continues it.</summary>
    public const double Rise = 3;

    /// <summary>Seconds before the voice.</summary>
    private const double RampDown = 0.25;

    /// <summary>Seconds after the voice.</summary>
    private const double RampUp = 0.6;

    /// <summary>Seconds: in a shorter pause the music stays low.</summary>
    private const double MinPause = 1.4;

    private readonly List<VoiceSpan> spans = [];

    /// <param name="voices">In any order.</param>
    public DuckCurve(IEnumerable<VoiceSpan> voices)
    {
        foreach (var span in voices.OrderBy(span => span.Start))
        {
            if (spans.Count > 0 && span.Start - spans[^1].End < MinPause)
            {
                spans[^1] = spans[^1] with { End = Math.Max(spans[^1].End, span.End) };
            }
            else
            {
                spans.Add(span);
            }
        }
    }

    /// <summary>Decibels, <see cref="Depth"/> to 0: a raised cosine between.</summary>
    /// <param name="seconds">From the film's start.</param>
    public double At(double seconds)
    {
        var near = 0.0;
        var pause = 0.0;
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            near = Math.Max(
                near, Math.Min((seconds - span.Start + RampDown) / RampDown, (span.End + RampUp - seconds) / RampUp));
            if (i > 0 && span.Continues && seconds >= spans[i - 1].End && seconds <= span.Start)
            {
                pause = Depth + Rise;
            }
        }

        return Math.Min(pause, Depth * (0.5 - (0.5 * Math.Cos(Math.PI * Math.Min(near, 1)))));
    }
}
