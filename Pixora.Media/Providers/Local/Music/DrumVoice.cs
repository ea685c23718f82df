using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>The own synthesiser's drums: a falling tone, filtered noise, or both.</summary>
internal static class DrumVoice
{
    /// <summary>Mono, at 48 kHz, ready to be mixed in wherever it is struck.</summary>
    public static float[] Sample(Drum drum) => drum switch
    {
        Drum.Kick => Tone(110, 45, 0.28),
        Drum.LowTom => Tone(90, 60, 0.7),
        Drum.Snare => Mixed(Tone(190, 160, 0.12), Noise(1500, 6000, 0.18)),
        Drum.SideStick => Noise(900, 2500, 0.05),
        Drum.Cymbal => Noise(4000, 11000, 1.6),
        Drum.Shaker => Noise(5000, 10000, 0.07),
        _ => Noise(6500, 12000, 0.06),
    };

    private static float[] Tone(double from, double to, double seconds)
    {
        var phase = 0.0;
        return Shape(seconds, left =>
        {
            phase += 2 * Math.PI * (to + ((from - to) * left * left)) / MusicMastering.Rate;
            return (float)Math.Sin(phase);
        });
    }

    private static float[] Noise(double low, double high, double seconds)
    {
        var source = new NoiseSource((ulong)low);
        var noise = Shape(seconds, _ => source.Next());
        Biquad.HighPass(MusicMastering.Rate, low, 0.707).Apply(noise, 0, 1);
        Biquad.LowPass(MusicMastering.Rate, high, 0.707).Apply(noise, 0, 1);
        return noise;
    }

    /// <param name="wave">Given what is left, 1 to 0.</param>
    private static float[] Shape(double seconds, Func<double, float> wave)
    {
        var samples = new float[(int)(seconds * MusicMastering.Rate)];
        for (var i = 0; i < samples.Length; i++)
        {
            var left = 1 - ((double)i / samples.Length);
            samples[i] = wave(left) * (float)(left * left * left);
        }

        return samples;
    }

    private static float[] Mixed(float[] body, float[] noise) =>
        [.. noise.Select((sample, i) => sample + (i < body.Length ? 0.5f * body[i] : 0))];
}
