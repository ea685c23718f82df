namespace Pixora.Media.Timeline;

/// <summary>How fast a recording is played so that it fits its place.</summary>
internal static class SpeechTempo
{
    /// <summary>Faster than this is no longer comfortable to follow.</summary>
    public const double Fastest = 1.25;

    /// <summary>In a film that is too long, all scenes go up to this tempo before any goes beyond it.</summary>
    public const double MaxSharedTempo = 1.1;

    private const double Slowest = 0.9;

    /// <summary>Speech that fills at least this share of its place keeps its own tempo.</summary>
    private const double WellFilled = 0.9;

    /// <summary>
    /// The tempo for <paramref name="seconds"/> of speech in <paramref name="room"/> seconds: 1 when it fits well,
    /// faster when it would not fit, slightly below 1 when it would leave a pause.
    /// </summary>
    public static double Fit(double seconds, double room)
    {
        var share = room > 0 ? seconds / room : double.PositiveInfinity;
        var tempo = share switch
        {
            > 1 => Math.Min(share, Fastest),
            < WellFilled => Math.Max(share / WellFilled, Slowest),
            _ => 1,
        };

        // Rounded up, so that the speech ends in time and the number is short wherever it is written.
        return Math.Ceiling(tempo * 10_000 - 1e-6) / 10_000;
    }
}
