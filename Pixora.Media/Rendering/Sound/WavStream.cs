using System.Buffers.Binary;
using Pixora.Media.Generation;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Sound;

/// <summary>Reads a WAVE file a little at a time, so that long music need not be in memory.</summary>
internal sealed class WavStream : IDisposable
{
    private readonly FileStream file;
    private readonly WavFormat format;
    private readonly int frameBytes;
    private long left;

    /// <exception cref="ProviderException"><c>sound.unreadable</c>: not a WAVE file, or of another kind.</exception>
    public WavStream(string path)
    {
        file = RegularFile.OpenRead(path);
        try
        {
            (format, left) = FindSamples();
        }
        catch
        {
            file.Dispose();
            throw;
        }

        frameBytes = format.Channels * format.Bits / 8;
    }

    public int Rate => format.Rate;

    public int Channels => format.Channels;

    /// <summary>Frames that are still to be read.</summary>
    public long Left => left / frameBytes;

    /// <summary>The next frames, fewer than asked for at the end and none after it.</summary>
    public float[] Read(int frames)
    {
        var bytes = new byte[(int)Math.Min((long)frames * frameBytes, left)];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        left = read < bytes.Length ? 0 : left - read;
        return format.Decode(bytes.AsSpan(0, read));
    }

    public void Dispose() => file.Dispose();

    private (WavFormat Format, long Bytes) FindSamples()
    {
        WavFormat? known = null;
        Span<byte> header = stackalloc byte[12];
        var isWave = file.ReadAtLeast(header, 12, throwOnEndOfStream: false) == 12
            && header[..4].SequenceEqual("RIFF"u8)
            && header[8..].SequenceEqual("WAVE"u8);
        while (isWave && file.ReadAtLeast(header[..8], 8, throwOnEndOfStream: false) == 8)
        {
            // A writer that could not seek back leaves a size that is too large; the chunk then ends with the file.
            var size = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(header[4..]), file.Length - file.Position);
            if (header[..4].SequenceEqual("data"u8) && known is not null)
            {
                return (known, size);
            }

            var next = file.Position + size + (size & 1);
            known = header[..4].SequenceEqual("fmt "u8) ? WavFormat.Parse(ReadChunk(size)) : known;
            file.Position = next;
        }

        throw new ProviderException(
            "sound.unreadable", $"{Path.GetFileName(file.Name)} cannot be read: it is not a WAVE file of a known kind.", retryable: false);
    }

    private byte[] ReadChunk(long size)
    {
        var chunk = new byte[Math.Min(size, 64)];
        file.ReadExactly(chunk);
        return chunk;
    }
}
