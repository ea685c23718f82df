using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Music;

/// <summary>Two channels that are mixed into, as long as each other.</summary>
internal sealed record Stage(float[] Left, float[] Right)
{
    public Stage(int frames)
        : this(new float[frames], new float[frames])
    {
    }

    public void Add(Stage other, double gain)
    {
        for (var i = 0; i < Left.Length; i++)
        {
            Left[i] += (float)(other.Left[i] * gain);
            Right[i] += (float)(other.Right[i] * gain);
        }
    }

    /// <param name="start">Frames; what would be after the end is not heard.</param>
    /// <param name="left">Gain, as a factor.</param>
    /// <param name="right">Gain, as a factor.</param>
    public void Strike(float[] sample, int start, float left, float right)
    {
        for (var i = 0; i < Math.Min(sample.Length, Left.Length - start); i++)
        {
            Left[start + i] += sample[i] * left;
            Right[start + i] += sample[i] * right;
        }
    }

    public PcmSound ToSound()
    {
        var samples = new float[Left.Length * 2];
        for (var i = 0; i < Left.Length; i++)
        {
            samples[i * 2] = Left[i];
            samples[(i * 2) + 1] = Right[i];
        }

        return new(MusicMastering.Rate, 2, samples);
    }
}
