using System.Buffers.Binary;
using System.Text.Json;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Life;

/// <summary>
/// The small life of a picture, kept in its PNG as a private chunk right after the header (PNG, third edition, 5.3:
/// four letters, ancillary, private, safe to copy). Every other reader passes over it.
/// </summary>
internal static class LifeChunk
{
    private const int Header = 8 + 12 + 13;
    private const int MostBytes = 1 << 16;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    private static ReadOnlySpan<byte> Name => "liFe"u8;

    /// <summary>Writes a PNG with its life.</summary>
    public static void Write(Stream output, ReadOnlySpan<byte> png, SmallLife life)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(life);
        var chunk = new byte[body.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, body.Length);
        Name.CopyTo(chunk.AsSpan(4));
        body.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + body.Length), Crc(chunk.AsSpan(4, body.Length + 4)));
        output.Write(png[..Header]);
        output.Write(chunk);
        output.Write(png[Header..]);
    }

    /// <summary>Null when the file is no PNG, cannot be read, or tells of no life that can be drawn.</summary>
    public static LivingPicture? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = RegularFile.OpenRead(path);
        Span<byte> head = stackalloc byte[Header + 8];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            || !head.StartsWith(Signature) || !head[^4..].SequenceEqual(Name))
        {
            return null;
        }

        var length = Number(head[Header..]);
        if (length is <= 0 or > MostBytes)
        {
            return null;
        }

        var chunk = new byte[length + 8];
        Name.CopyTo(chunk);
        return file.ReadAtLeast(chunk.AsSpan(4), length + 4, throwOnEndOfStream: false) == length + 4
            && Crc(chunk.AsSpan(0, length + 4)) == (uint)Number(chunk.AsSpan(length + 4))
            && Parse(chunk.AsSpan(4, length)) is { } life
            ? new(life, Number(head[16..]), Number(head[20..]))
            : null;
    }

    private static int Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);

    private static SmallLife? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var life = JsonSerializer.Deserialize<SmallLife>(body);
            return life is { Elements: not null, IsSane: true } ? life : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>CRC-32 as PNG, annex D.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
            }
        }

        return ~crc;
    }
}
