using System.Globalization;

namespace Pixora.Media.Rendering.Sound;

/// <summary>How the mix is brought to its final level.</summary>
/// <param name="Gain">Decibels.</param>
/// <param name="Ceiling">Where the limiter holds the peaks, in dBFS at four times the rate.</param>
internal sealed record SoundMaster(double Gain, double Ceiling)
{
    /// <summary>LUFS, integrated.</summary>
    public const double Target = -14;

    /// <summary>dBTP.</summary>
    public const double HighestPeak = -1;

    /// <summary>LU: well inside the half that is promised, so that a second encoding is the exception.</summary>
    private const double Close = 0.35;

    /// <summary>Gain, then a limiter that works at 192 kHz, where peaks between samples are seen.</summary>
    public string Filter => string.Create(CultureInfo.InvariantCulture,
        $"volume={Gain:0.###}dB,aresample=192000,alimiter=limit={Math.Pow(10, Ceiling / 20):0.#####}:attack=5:release=80:level=disabled:latency=1,aresample=48000");

    /// <summary>The first try: the gain the mix itself asks for.</summary>
    public static SoundMaster For(SoundLevels mix) => new(mix.IsSilent ? 0 : Target - mix.Loudness, -1.5);

    public static bool IsGood(SoundLevels encoded) => encoded.IsSilent || (Math.Abs(encoded.Loudness - Target) <= Close && encoded.TruePeak <= HighestPeak);

    /// <summary>What to try after the encoded sound was found to be off: encoding and limiting change the level and bring peaks back.</summary>
    public SoundMaster After(SoundLevels encoded) =>
        new(Gain + (Target - encoded.Loudness), Ceiling - Math.Max(0, encoded.TruePeak - HighestPeak + 0.15));
}
