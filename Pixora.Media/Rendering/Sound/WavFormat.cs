using System.Buffers.Binary;

namespace Pixora.Media.Rendering.Sound;

/// <summary>How a WAVE file holds its samples (its <c>fmt </c> chunk).</summary>
/// <param name="IsFloat">32-bit IEEE floats rather than integers.</param>
/// <param name="Bits">Of one sample: 16, 24 or 32.</param>
internal sealed record WavFormat(bool IsFloat, int Channels, int Rate, int Bits)
{
    private const int Pcm = 1;
    private const int IeeeFloat = 3;
    private const int Extensible = 0xFFFE;

    /// <summary>Null when the samples are of a kind that is not read.</summary>
    public static WavFormat? Parse(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 16)
        {
            return null;
        }

        int tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (tag == Extensible && chunk.Length >= 26)
        {
            // The first two bytes of the sub-format are the old tag.
            tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        }

        var format = new WavFormat(
            tag == IeeeFloat,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]));
        return format is { Channels: > 0, Rate: > 0 } && (tag, format.Bits) is (Pcm, 16 or 24 or 32) or (IeeeFloat, 32)
            ? format
            : null;
    }

    /// <summary>A last frame that is not whole is dropped.</summary>
    public float[] Decode(ReadOnlySpan<byte> data)
    {
        var width = Bits / 8;
        var samples = new float[data.Length / (width * Channels) * Channels];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Sample(data.Slice(i * width, width));
        }

        return samples;
    }

    private float Sample(ReadOnlySpan<byte> bytes) => (IsFloat, Bits) switch
    {
        (true, _) => BinaryPrimitives.ReadSingleLittleEndian(bytes),
        (_, 16) => BinaryPrimitives.ReadInt16LittleEndian(bytes) / (float)short.MaxValue,
        (_, 24) => ((bytes[2] << 24) | (bytes[1] << 16) | (bytes[0] << 8)) / (float)int.MaxValue,
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes) / (float)int.MaxValue,
    };
}
