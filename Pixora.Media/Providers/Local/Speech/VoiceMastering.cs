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
    public static PcmSound Polish(PcmSound voice)
    {
        var polished = new PcmSound(Rate, 1, Resampler.Resample(voice.Samples, voice.Rate, Rate));
        foreach (var filter in Tone)
        {
            filter.Apply(polished);
        }

        LoudnessNormalizer.Level(polished, Loudness, Ceiling);
        FadeEnds(polished.Samples);
        return polished;
    }

    // Removes rumble, boosts the low mids, and cuts the highs in which formant synthesis is harsh.
    private static readonly Biquad[] Tone =
    [
        Biquad.HighPass(Rate, 75, 0.707),
        Biquad.Bell(Rate, 190, 0.8, 2),
        Biquad.Bell(Rate, 3800, 0.9, -4),
        Biquad.LowPass(Rate, 9500, 0.707),
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
