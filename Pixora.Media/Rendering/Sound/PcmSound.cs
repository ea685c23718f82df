namespace Pixora.Media.Rendering.Sound;

/// <summary>Sound in memory.</summary>
/// <param name="Rate">Frames a second.</param>
/// <param name="Channels">1 or more; a frame holds one sample of each.</param>
/// <param name="Samples">Interleaved, full scale is −1 to 1.</param>
internal sealed record PcmSound(int Rate, int Channels, float[] Samples)
{
    public int Frames => Samples.Length / Channels;

    public double Seconds => (double)Frames / Rate;
}
