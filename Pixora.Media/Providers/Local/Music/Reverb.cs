using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// A small hall for one channel: parallel damped combs, then all-passes in series (M. R. Schroeder, Natural Sounding
/// Artificial Reverberation, 1962; delays of Jezar's Freeverb).
/// </summary>
/// <param name="spread">Frames by which all delays are longer, so that left and right differ.</param>
internal sealed class Reverb(int spread)
{
    private const float Feedback = 0.82f;
    private const float Damping = 0.35f;
    private const float Diffusion = 0.5f;

    // Freeverb's delays are for 44.1 kHz.
    private static readonly int[] Combs = [1116, 1188, 1277, 1356];
    private static readonly int[] Diffusers = [556, 341];

    /// <summary>The sound of the hall alone.</summary>
    public float[] Of(ReadOnlySpan<float> dry)
    {
        var wet = new float[dry.Length];
        foreach (var delay in Combs)
        {
            AddComb(dry, wet, At48kHz(delay));
        }

        foreach (var delay in Diffusers)
        {
            Diffuse(wet, At48kHz(delay));
        }

        Biquad.LowPass(MusicMastering.Rate, 5000, 0.707).Apply(wet, 0, 1);
        return wet;
    }

    private int At48kHz(int delay) => (delay * MusicMastering.Rate / 44100) + spread;

    private static void AddComb(ReadOnlySpan<float> dry, Span<float> wet, int delay)
    {
        var line = new float[delay];
        var soft = 0f;
        for (var i = 0; i < dry.Length; i++)
        {
            ref var slot = ref line[i % delay];
            var heard = slot;
            soft = heard + ((soft - heard) * Damping);
            slot = dry[i] + (soft * Feedback);
            wet[i] += heard / Combs.Length;
        }
    }

    private static void Diffuse(Span<float> sound, int delay)
    {
        var line = new float[delay];
        for (var i = 0; i < sound.Length; i++)
        {
            ref var slot = ref line[i % delay];
            var heard = slot;
            slot = sound[i] + (heard * Diffusion);
            sound[i] = heard - (slot * Diffusion);
        }
    }
}
