using Pixora.Media.Rendering.Sound;

namespace Pixora.Tests.Media.Rendering.Sound;

/// <summary>Sounds that stand in for a voice and for music.</summary>
internal static class TestSounds
{
    /// <summary>A buzz of 120 to 160 Hz with formant-like bands and syllables, mono at 48 kHz.</summary>
    public static PcmSound Voice(double seconds, double level = 0.25)
    {
        var samples = new float[(int)(seconds * 48000)];
        var phase = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            var time = i / 48000.0;
            phase += 2 * Math.PI * (140 + (20 * Math.Sin(2 * Math.PI * 0.7 * time))) / 48000;
            var buzz = Math.Sin(phase) + (0.6 * Math.Sin(4 * phase)) + (0.5 * Math.Sin(7 * phase)) + (
                0.2 * Math.Sin(18 * phase));
            samples[i] = (float)(level * buzz * (0.6 + (0.4 * Math.Sin(2 * Math.PI * 4 * time))));
        }

        return new PcmSound(48000, 1, samples);
    }

    /// <summary>A chord, stereo at 48 kHz.</summary>
    public static PcmSound Music(double seconds, double level = 0.1)
    {
        var samples = new float[(int)(seconds * 48000) * 2];
        for (var i = 0; i < samples.Length; i++)
        {
            var time = i / 2 / 48000.0;
            var third = Math.Sin((2 * Math.PI * 277.2 * time) + i % 2);
            samples[i] = (float)(
                level * (Math.Sin(2 * Math.PI * 220 * time) + third + Math.Sin(2 * Math.PI * 329.6 * time)));
        }

        return new PcmSound(48000, 2, samples);
    }
}
