using System.Runtime.InteropServices;
using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Plays a film's sound from start to end in small blocks: voices where they belong, music lowered under them. The same
/// request plays the same samples every time, however often.
/// </summary>
/// <param name="musicGain">Decibels added to the music.</param>
internal sealed class MixDesk(SoundtrackRequest request, double musicGain)
{
    public const int Rate = 48000;

    private const int Block = Rate / 2;

    /// <summary>Samples between two points of the music's gain; straight lines join them.</summary>
    private const int ControlStep = 48;

    /// <summary>Seconds over which the music comes in and goes out with the film.</summary>
    private const double MusicFade = 0.8;

    /// <summary>Samples over which a voice comes in and goes out, against clicks.</summary>
    private const int VoiceFade = 240;

    private readonly long frames = (long)Math.Round(request.Seconds * Rate);

    /// <summary>
    /// When each narration is heard, in the order given, in seconds from the film's start: what the music is lowered for.
    /// </summary>
    /// <exception cref="ProviderException"><c>sound.unreadable</c>.</exception>
    public static IReadOnlyList<VoiceSpan> SpansOf(IEnumerable<PlacedNarration> narrations) =>
        [.. narrations.Select(narration => new Voice(narration).Span)];

    /// <summary>Writes the whole as interleaved stereo 32-bit floats.</summary>
    /// <param name="played">Receives the share that is done, 0 to 1.</param>
    public async Task PlayAsync(Stream output, Action<double> played, CancellationToken cancellationToken)
    {
        var voices = new Queue<Voice>(
            request.Narrations.Select(narration => new Voice(narration)).OrderBy(voice => voice.Start));
        var speaking = new List<Voice>();
        var duck = new DuckCurve(voices.Select(voice => voice.Span));
        using var music = request.MusicPath is null ? null : Open(request.MusicPath, mono: false);
        for (long from = 0; from < frames; from += Block)
        {
            var block = new float[(int)Math.Min(Block, frames - from) * 2];
            AddMusic(music, duck, from, block);
            while (voices.TryPeek(out var next) && next.Start < from + Block)
            {
                speaking.Add(voices.Dequeue());
            }

            speaking.ForEach(voice => voice.AddTo(block, from));
            speaking.RemoveAll(voice => voice.Start + voice.Length <= from + Block);
            await output.WriteAsync(MemoryMarshal.AsBytes(block.AsSpan()).ToArray(), cancellationToken);
            played((double)(from + Block) / frames);
        }
    }

    private static WavStream Open(string path, bool mono)
    {
        var sound = new WavStream(path);
        if (sound.Rate == Rate && (sound.Channels == 1 || (sound.Channels == 2 && !mono)))
        {
            return sound;
        }

        sound.Dispose();
        throw new ProviderException(
            "sound.unreadable", $"{Path.GetFileName(path)} must hold 48 kHz {(mono ? "mono" : "mono or stereo")} sound.", retryable: false);
    }

    private void AddMusic(WavStream? music, DuckCurve duck, long from, float[] block)
    {
        if (music is null)
        {
            return;
        }

        var sound = music.Read(block.Length / 2);
        var count = sound.Length / music.Channels;
        var gain = 0.0;
        var next = GainAt(duck, from);
        for (var i = 0; i < count; i++)
        {
            if (i % ControlStep == 0)
            {
                gain = next;
                next = GainAt(duck, from + i + ControlStep);
            }

            var level = (float)(gain + ((next - gain) * (i % ControlStep) / ControlStep));
            block[2 * i] += sound[i * music.Channels] * level;
            block[(2 * i) + 1] += sound[((i + 1) * music.Channels) - 1] * level;
        }
    }

    private double GainAt(DuckCurve duck, long frame)
    {
        var seconds = (double)frame / Rate;
        var fade = Math.Min(MusicFade, request.Seconds / 4);
        var edge = Math.Clamp(Math.Min(seconds, request.Seconds - seconds) / fade, 0, 1);
        return Math.Pow(10, (musicGain + duck.At(seconds)) / 20) * (0.5 - (0.5 * Math.Cos(Math.PI * edge)));
    }

    /// <summary>One narration with its place; its samples are there only while it speaks.</summary>
    private sealed class Voice(PlacedNarration narration)
    {
        private float[]? samples;

        public long Start { get; } = (long)Math.Round(narration.Start * Rate);

        public long Length { get; } = LengthOf(narration);

        public VoiceSpan Span => new((double)Start / Rate, (double)(Start + Length) / Rate, narration.Continues);

        public void AddTo(float[] block, long from)
        {
            samples ??= Load(narration);
            var first = Math.Max(0, Start - from);
            var last = Math.Min(block.Length / 2, Start + samples.Length - from);
            for (var i = first; i < last; i++)
            {
                var at = i + from - Start;
                var sample = samples[at] * Math.Min(1f, Math.Min(at + 1, samples.Length - at) / (float)VoiceFade);
                block[2 * i] += sample;
                block[(2 * i) + 1] += sample;
            }
        }

        private static long LengthOf(PlacedNarration narration)
        {
            using var sound = Open(narration.Path, mono: true);
            return (long)Math.Round(sound.Left / narration.Tempo);
        }

        private static float[] Load(PlacedNarration narration)
        {
            using var sound = Open(narration.Path, mono: true);
            return TimeStretch.Apply(sound.Read((int)sound.Left), narration.Tempo);
        }
    }
}
