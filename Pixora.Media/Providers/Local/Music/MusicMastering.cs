using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>
/// Masters a played score: exact length, fade-out, equaliser and loudness that leave room for a voice.
/// </summary>
internal static class MusicMastering
{
    public const int Rate = 48000;

    private const double Loudness = -20;
    private const double Ceiling = -1.5;
    private const double SilentSeconds = 0.05;
    private const double LongestFade = 4;
    private const double FadeOfFinalChord = 0.75;

    // A high-pass, and a shallow cut in the range that makes speech intelligible.
    private static readonly Biquad[] Tone = [Biquad.HighPass(Rate, 28, 0.707), Biquad.Bell(Rate, 2200, 0.6, -4)];

    /// <summary>Stereo. The last chord fades to nothing 50 ms before the end; those are zeros.</summary>
    public static PcmSound Finish(PcmSound played, Score score)
    {
        var samples = new float[(int)Math.Round(score.Seconds * Rate) * 2];
        played.Samples.AsSpan(0, Math.Min(samples.Length, played.Samples.Length)).CopyTo(samples);
        var music = new PcmSound(Rate, 2, samples);
        foreach (var filter in Tone)
        {
            filter.Apply(music);
        }

        LoudnessNormalizer.Level(music, Loudness, Ceiling);
        FadeOut(music, Math.Min(LongestFade, FadeOfFinalChord * (score.Seconds - score.FinalChordStart)));
        return music;
    }

    private static void FadeOut(PcmSound music, double seconds)
    {
        var end = music.Frames - (int)(SilentSeconds * Rate);
        var length = (int)(seconds * Rate);
        for (var frame = Math.Max(0, end - length); frame < music.Frames; frame++)
        {
            var left = Math.Clamp((double)(end - frame) / length, 0, 1);
            var gain = frame >= end ? 0 : (float)Math.Pow(Math.Sin(left * Math.PI / 2), 2);
            music.Samples[frame * 2] *= gain;
            music.Samples[(frame * 2) + 1] *= gain;
        }
    }
}
