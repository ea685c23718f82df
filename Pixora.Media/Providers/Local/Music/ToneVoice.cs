namespace Pixora.Media.Providers.Local.Music;

/// <summary>One note of the own synthesiser.</summary>
internal static class ToneVoice
{
    private const double Decay60Db = 6.908;

    /// <summary>Adds the note to one channel.</summary>
    public static void Add(Span<float> channel, Timbre timbre, in Tone tone)
    {
        var envelope = new Envelope(timbre, MusicMastering.Rate, tone.Held);
        var length = Math.Min(envelope.Frames, channel.Length - tone.Start);
        var step = tone.Frequency / MusicMastering.Rate * (timbre.Table.Length - 1);
        var phase = 0.0;
        var start = tone.Start;
        var gain = tone.Gain;
        for (var i = 0; i < length; i++)
        {
            var at = (int)phase;
            var wave = timbre.Table[at] + ((timbre.Table[at + 1] - timbre.Table[at]) * (phase - at));
            channel[start + i] += (float)(wave * gain * envelope.Next(i));
            phase += step;
            phase -= phase >= timbre.Table.Length - 1 ? timbre.Table.Length - 1 : 0;
        }
    }

    private sealed class Envelope(Timbre timbre, int rate, int held)
    {
        private readonly double attack = timbre.Attack * rate;
        private readonly double release = timbre.Release * rate;
        private readonly double fall = Math.Exp(-Decay60Db / (timbre.Decay * rate));
        private double level = 1;

        public int Frames => held + (int)release;

        public double Next(int frame)
        {
            level *= frame > attack ? fall : 1;
            var rise = Math.Min(1, frame / attack);
            var left = frame < held ? 1 : 1 - ((frame - held) / release);
            return level * rise * left * left;
        }
    }
}
