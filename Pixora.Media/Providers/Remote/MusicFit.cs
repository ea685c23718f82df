using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Makes music of exactly a length out of a piece of any length: repeated with cross-fades or cut, levelled, and faded
/// to nothing at the end.
/// </summary>
internal static class MusicFit
{
    private const int Rate = SoundFile.Rate;
    private const double Loudness = -20;
    private const double Ceiling = -1.5;
    private const double SilentSeconds = 0.05;
    private const double FadeSeconds = 3;
    private const double FadeShare = 0.3;
    private const double CrossFadeSeconds = 2;

    public static void Write(PcmSound piece, double seconds, string path)
    {
        var music = new PcmSound(Rate, 2, Repeated(piece, (int)Math.Round(seconds * Rate)));
        Biquad.HighPass(Rate, 28, 0.707).Apply(music);
        LoudnessNormalizer.Level(music, Loudness, Ceiling);
        FadeOut(music, Math.Min(FadeSeconds, seconds * FadeShare));
        WavFile.Write(path, music);
    }

    private static float[] Repeated(PcmSound piece, int frames)
    {
        var samples = new float[frames * 2];
        var fade = (int)Math.Min(CrossFadeSeconds * Rate, piece.Frames / 4);
        for (var start = 0; start < frames; start += Math.Max(1, piece.Frames - fade))
        {
            for (var frame = 0; frame < piece.Frames && start + frame < frames; frame++)
            {
                var gain = Gain(frame, piece.Frames, start == 0 ? 0 : fade, start + piece.Frames >= frames ? 0 : fade);
                samples[(start + frame) * 2] += piece.Samples[frame * 2] * gain;
                samples[((start + frame) * 2) + 1] += piece.Samples[(frame * 2) + 1] * gain;
            }

            if (start + piece.Frames >= frames)
            {
                break;
            }
        }

        return samples;
    }

    /// <summary>Of equal power where two repetitions overlap.</summary>
    private static float Gain(int frame, int frames, int fadeIn, int fadeOut) =>
        frame < fadeIn ? (float)Math.Sin(Math.PI / 2 * frame / fadeIn)
        : frame >= frames - fadeOut ? (float)Math.Cos(Math.PI / 2 * (frame - frames + fadeOut) / fadeOut)
        : 1;

    private static void FadeOut(PcmSound music, double seconds)
    {
        var end = music.Frames - (int)(SilentSeconds * Rate);
        var length = (int)(seconds * Rate);
        for (var frame = Math.Max(0, end - length); frame < music.Frames; frame++)
        {
            var gain = frame >= end ? 0 : (float)Math.Pow(Math.Sin(Math.PI / 2 * (end - frame) / length), 2);
            music.Samples[frame * 2] *= gain;
            music.Samples[(frame * 2) + 1] *= gain;
        }
    }
}
