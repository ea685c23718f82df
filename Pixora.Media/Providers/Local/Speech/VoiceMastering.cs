using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>Equalises a synthetic voice and brings it to the common loudness.</summary>
internal static class VoiceMastering
{
    public const int Rate = 48000;

    private const double Loudness = -20;
    private const double Ceiling = -1.5;
    private const double FadeSeconds = 0.005;

    /// <summary>48 kHz, mono, as long as it was.</summary>
    /// <param name="tone">Filters for 48 kHz.</param>
    public static PcmSound Polish(PcmSound voice, IReadOnlyList<Biquad> tone)
    {
        var polished = new PcmSound(Rate, 1, Resampler.Resample(voice.Samples, voice.Rate, Rate));
        foreach (var filter in tone)
        {
            filter.Apply(polished);
        }

        LoudnessNormalizer.Level(polished, Loudness, Ceiling);
        FadeEnds(polished.Samples);
        return polished;
    }

    /// <summary>For espeak-ng: less rumble, more of the low mids, less of the highs in which formants are harsh.</summary>
    public static IReadOnlyList<Biquad> Formants { get; } =
    [
        Biquad.HighPass(Rate, 75, 0.707),
        Biquad.Bell(Rate, 190, 0.8, 2),
        Biquad.Bell(Rate, 3800, 0.9, -4),
        Biquad.LowPass(Rate, 9500, 0.707),
    ];

    /// <summary>For flite's slt: it is muffled.</summary>
    public static IReadOnlyList<Biquad> Slt { get; } =
    [
        Biquad.HighPass(Rate, 90, 0.707),
        Biquad.LowShelf(Rate, 320, -6),
        Biquad.Bell(Rate, 1100, 0.7, 4),
        Biquad.Bell(Rate, 2800, 0.8, 4),
    ];

    /// <summary>For flite's rms: less of the lows, more of what makes vowels clear.</summary>
    public static IReadOnlyList<Biquad> Rms { get; } =
    [
        Biquad.HighPass(Rate, 75, 0.707),
        Biquad.LowShelf(Rate, 300, -5),
        Biquad.Bell(Rate, 1000, 0.7, 5),
    ];

    private static void FadeEnds(Span<float> samples)
    {
        var length = Math.Min((int)(FadeSeconds * Rate), samples.Length / 2);
        for (var i = 0; i < length; i++)
        {
            samples[i] *= (float)i / length;
            samples[^(i + 1)] *= (float)i / length;
        }
    }
}
