using System.Globalization;

namespace Pixora.Media.Rendering.Sound;

/// <summary>How the mix is brought to its final level.</summary>
/// <param name="Gain">Decibels.</param>
/// <param name="Ceiling">Where the limiter holds the peaks, in dBFS at four times the rate.</param>
/// <param name="Before">The try before this one, null for the first.</param>
internal sealed record SoundMaster(double Gain, double Ceiling, MasterTry? Before = null)
{
    /// <summary>LUFS, integrated.</summary>
    public const double Target = -14;

    /// <summary>dBTP.</summary>
    public const double MaxTruePeak = -1;

    /// <summary>LU: below the promised 0.5, so that a second encoding is rarely needed.</summary>
    private const double LoudnessTolerance = 0.35;

    /// <summary>
    /// Decibels a voice needs on top at <see cref="VoiceGain"/>: the limiter takes them back from its peaks. Found with
    /// films of every mood, espeak-ng speaking.
    /// </summary>
    private const double VoiceLoss = 1.3;

    /// <summary>Decibels from which on the limiter takes all of <see cref="VoiceLoss"/>.</summary>
    private const double VoiceGain = 3.5;

    /// <summary>What the limiter lets through of one more decibel, as long as no two tries have told.</summary>
    private const double LimiterSlope = 0.55;

    /// <summary>Less is not believed of two tries: the next would go far beyond the target.</summary>
    private const double MinLimiterSlope = 0.1;

    /// <summary>Decibels of gain between two tries from which on they tell what the limiter lets through.</summary>
    private const double MinGainStep = 0.1;

    /// <summary>Gain, then a limiter that works at 192 kHz, where peaks between samples are seen.</summary>
    public string Filter => string.Create(
        CultureInfo.InvariantCulture,
        $"volume={Gain:0.###}dB,aresample=192000,"
        + $"alimiter=limit={Math.Pow(10, Ceiling / 20):0.#####}:attack=5:release=80:level=disabled:latency=1,"
        + $"aresample=48000");

    /// <summary>The first try: the gain the mix itself asks for, and what the limiter will take from a voice.</summary>
    public static SoundMaster For(SoundLevels mix, bool isSpoken)
    {
        var gain = mix.IsSilent ? 0 : Target - mix.Loudness;
        return new(gain + (isSpoken ? VoiceLoss * Math.Clamp(gain / VoiceGain, 0, 1) : 0), -1.5);
    }

    public static bool IsGood(SoundLevels encoded) =>
        encoded.IsSilent || (
            Math.Abs(encoded.Loudness - Target) <= LoudnessTolerance && encoded.TruePeak <= MaxTruePeak);

    /// <summary>
    /// What to try after the encoded sound was found to be off: encoding and limiting change the level and bring peaks
    /// back.
    /// </summary>
    public SoundMaster After(SoundLevels encoded)
    {
        var missing = Target - encoded.Loudness;
        return new(
            Gain + (missing / Share(encoded.Loudness)),
            Ceiling - Math.Max(0, encoded.TruePeak - MaxTruePeak + 0.15),
            new MasterTry(Gain, encoded.Loudness));
    }

    /// <summary>
    /// What comes out of one more decibel. Before two tries have told: louder, the limiter takes its share; softer, it
    /// may take none, and more would swing to and fro. Of a single short word it may take nearly all.
    /// </summary>
    private double Share(double loudness) => Before is { } before && Math.Abs(Gain - before.Gain) >= MinGainStep
        ? Math.Clamp((loudness - before.Loudness) / (Gain - before.Gain), MinLimiterSlope, 1)
        : loudness < Target ? LimiterSlope : 1;
}
