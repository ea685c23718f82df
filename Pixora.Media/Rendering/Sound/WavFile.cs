using System.Buffers.Binary;
using System.Text;
using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Reads and writes RIFF WAVE files (IBM and Microsoft: Multimedia Programming Interface and Data Specifications 1.0,
/// 1991).
/// </summary>
internal static class WavFile
{
    private const int HeaderBytes = 44;
    private const int FramesAtOnce = 16384;
    private const ulong DitherSeed = 48000;

    /// <summary>
    /// Reads 16, 24 or 32-bit integer or 32-bit float samples; chunks that are not sound are passed over.
    /// </summary>
    /// <exception cref="ProviderException"><c>sound.unreadable</c>: not a WAVE file, or of another kind.</exception>
    public static PcmSound Read(string path)
    {
        ReadOnlySpan<byte> file = File.ReadAllBytes(path);
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            throw Unreadable(path, "it is not a WAVE file");
        }

        WavFormat? format = null;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            // A writer that could not seek back leaves a size that is too large; the chunk then ends with the file.
            var body = file.Slice(at + 8, (int)Math.Min(size, file.Length - at - 8));
            if (file.Slice(at, 4).SequenceEqual("fmt "u8))
            {
                format = WavFormat.Parse(body) ?? throw Unreadable(path, "its sample format is unknown");
            }
            else if (file.Slice(at, 4).SequenceEqual("data"u8) && format is not null)
            {
                return new(format.Rate, format.Channels, format.Decode(body));
            }

            at += 8 + body.Length + (body.Length & 1);
        }

        throw Unreadable(path, "it holds no samples");
    }

    /// <summary>
    /// Writes 16-bit samples with triangular dither of one step and a fixed seed: the same sound gives the same bytes.
    /// Samples that are exactly zero stay zero.
    /// </summary>
    public static void Write(string path, PcmSound sound)
    {
        using var stream = File.Create(path);
        stream.Write(Header(sound));
        var noise = new NoiseSource(DitherSeed);
        var bytes = new byte[FramesAtOnce * sizeof(short)];
        for (var start = 0; start < sound.Samples.Length; start += FramesAtOnce)
        {
            var part = sound.Samples.AsSpan(start, Math.Min(FramesAtOnce, sound.Samples.Length - start));
            for (var i = 0; i < part.Length; i++)
            {
                BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(i * sizeof(short)), Quantize(part[i], noise));
            }

            stream.Write(bytes, 0, part.Length * sizeof(short));
        }
    }

    private static short Quantize(float sample, NoiseSource noise)
    {
        // Drawn for silent samples too, so that the dither of a sample does not depend on the samples before it.
        var dither = noise.Next() + noise.Next();
        return sample == 0
            ? (short)0
            : (short)Math.Clamp(MathF.Round((sample * short.MaxValue) + dither), short.MinValue, short.MaxValue);
    }

    private static byte[] Header(PcmSound sound)
    {
        var frame = sound.Channels * sizeof(short);
        var data = sound.Samples.Length * sizeof(short);
        using var header = new MemoryStream(HeaderBytes);
        using var writer = new BinaryWriter(header, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(HeaderBytes - 8 + data);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)sound.Channels);
        writer.Write(sound.Rate);
        writer.Write(sound.Rate * frame);
        writer.Write((short)frame);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(data);
        return header.ToArray();
    }

    private static ProviderException Unreadable(string path, string why) =>
        new("sound.unreadable", $"{Path.GetFileName(path)} cannot be read: {why}.", retryable: false);
}
