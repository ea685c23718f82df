using System.Buffers.Binary;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Checks;

/// <summary>
/// The first track of an MP4 as its tables say (ISO/IEC 14496-12, chapter 8); every sample was found in the file.
/// </summary>
/// <param name="Kind"><c>vide</c> or <c>soun</c>.</param>
/// <param name="Samples">Frames, or packets of sound.</param>
/// <param name="Seconds">Length of what the samples hold.</param>
/// <param name="Width">Pixels; 0 of a sound.</param>
/// <param name="Height">Pixels; 0 of a sound.</param>
internal sealed record Mp4Track(string Kind, int Samples, double Seconds, int Width, int Height)
{
    /// <summary>Bytes: the tables of an hour of film take less.</summary>
    private const long LargestIndex = 64 << 20;

    /// <exception cref="InvalidDataException">It is no MP4, or not whole.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Mp4Track Read(string path)
    {
        using var file = RegularFile.OpenRead(path, bufferSize: 0);
        try
        {
            return Read(file);
        }
        catch (Exception broken)
            when (broken is ArgumentOutOfRangeException or IndexOutOfRangeException or EndOfStreamException or OverflowException)
        {
            throw new InvalidDataException("A table of the file is cut off.", broken);
        }
    }

    private static Mp4Track Read(FileStream file)
    {
        var media = Mp4Span.Find(Index(file), "trak", "mdia");
        var header = Mp4Span.Find(media, "mdhd");
        var table = Mp4Span.Find(media, "minf", "stbl");
        var kind = Mp4Span.Letters(Mp4Span.Find(media, "hdlr")[8..]);
        var places = Mp4Samples.Read(table);
        var entry = Mp4Span.Find(table, "stsd")[8..];
        var isPicture = kind == "vide";
        Mp4Samples.Check(file, places, isPicture && Mp4Span.Letters(entry[4..]) == "avc1");
        return new(
            kind, places.Count, Length(header),
            isPicture ? BinaryPrimitives.ReadUInt16BigEndian(entry[32..]) : 0,
            isPicture ? BinaryPrimitives.ReadUInt16BigEndian(entry[34..]) : 0);
    }

    /// <summary>The content of the box <c>moov</c>.</summary>
    private static ReadOnlySpan<byte> Index(FileStream file)
    {
        Span<byte> header = stackalloc byte[16];
        for (long at = 0; at + 8 <= file.Length;)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, header, at);
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            var start = size == 1 && read == 16 ? 16 : 8;
            size = start == 16 ? BinaryPrimitives.ReadInt64BigEndian(header[8..]) : size;
            if (size < start || at + size > file.Length)
            {
                break;
            }

            if (Mp4Span.Letters(header[4..]) == "moov" && size <= LargestIndex)
            {
                var content = new byte[size - start];
                return RandomAccess.Read(file.SafeFileHandle, content, at + start) == content.Length
                    ? content
                    : throw new EndOfStreamException();
            }

            at += size;
        }

        throw new InvalidDataException("There is no index in the file.");
    }

    private static double Length(ReadOnlySpan<byte> header) => header[0] == 0
        ? (double)BinaryPrimitives.ReadUInt32BigEndian(header[16..]) / BinaryPrimitives.ReadUInt32BigEndian(
            header[12..])
        : (double)BinaryPrimitives.ReadUInt64BigEndian(header[24..]) / BinaryPrimitives.ReadUInt32BigEndian(
            header[20..]);
}
