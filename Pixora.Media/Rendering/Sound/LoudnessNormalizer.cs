namespace Pixora.Media.Rendering.Sound;

/// <summary>Brings a sound to a loudness.</summary>
internal static class LoudnessNormalizer
{
    private const int MaxRounds = 3;

    // LU, inaudible.
    private const double Tolerance = 0.05;

    /// <summary>In place. What limiting takes away is given back, within three rounds; silence stays silence.</summary>
    /// <param name="target">LUFS.</param>
    /// <param name="ceiling">Highest peak, in dBFS, at most 0.</param>
    public static void Level(PcmSound sound, double target, double ceiling)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var loudness = Loudness.Of(sound);
            if (double.IsNegativeInfinity(loudness) || Math.Abs(target - loudness) < Tolerance)
            {
                return;
            }

            Amplify(sound.Samples, Decibels.ToGain(target - loudness));
            PeakLimiter.Limit(sound, Decibels.ToGain(ceiling));
        }
    }

    private static void Amplify(Span<float> samples, float gain)
    {
        foreach (ref var sample in samples)
        {
            sample *= gain;
        }
    }
}
