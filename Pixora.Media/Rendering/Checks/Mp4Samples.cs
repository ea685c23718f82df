using System.Buffers.Binary;

namespace Pixora.Media.Rendering.Checks;

/// <summary>Where the samples of a track lie in the file.</summary>
internal static class Mp4Samples
{
    /// <summary>In order of decoding.</summary>
    /// <param name="table">The content of the box <c>stbl</c>.</param>
    public static IReadOnlyList<Mp4Sample> Read(ReadOnlySpan<byte> table)
    {
        var sizes = Mp4Span.Find(table, "stsz");
        var same = U32(sizes, 4);
        var count = (int)Math.Min(U32(sizes, 8), int.MaxValue);
        if (same == 0 && sizes.Length < 12 + (4L * count))
        {
            throw new InvalidDataException("The sizes of the samples are cut off.");
        }

        var runs = Mp4Span.Find(table, "stsc");
        var isLong = !Mp4Span.TryFind(table, "stco", out var chunks);
        chunks = isLong ? Mp4Span.Find(table, "co64") : chunks;
        var samples = new List<Mp4Sample>();
        for (int chunk = 0, run = 0; chunk < U32(chunks, 4) && samples.Count < count; chunk++)
        {
            run += run + 1 < U32(runs, 4) && U32(runs, 8 + (12 * (run + 1))) <= chunk + 1 ? 1 : 0;
            var at = isLong
                ? BinaryPrimitives.ReadInt64BigEndian(chunks[(8 + (8 * chunk))..])
                : U32(chunks, 8 + (4 * chunk));
            for (var left = U32(runs, 12 + (12 * run)); left > 0 && samples.Count < count; left--)
            {
                var size = same > 0 ? same : U32(sizes, 12 + (4 * samples.Count));
                samples.Add(new(at, size));
                at += size;
            }
        }

        return samples.Count == count && count > 0
            ? samples
            : throw new InvalidDataException("Not every sample has a place.");
    }

    /// <summary>
    /// Makes sure that every sample is in the file and, where it is H.264, is made of whole units (ISO/IEC 14496-15,
    /// section 5.3).
    /// </summary>
    /// <exception cref="InvalidDataException">One is not.</exception>
    public static void Check(FileStream file, IReadOnlyList<Mp4Sample> samples, bool isH264)
    {
        var length = file.Length;
        foreach (var sample in samples)
        {
            if (sample.Size == 0 || sample.At < 0 || sample.At + sample.Size > length || (isH264 && !HoldsUnits(file, sample)))
            {
                throw new InvalidDataException("The samples are cut off or damaged.");
            }
        }
    }

    private static bool HoldsUnits(FileStream file, Mp4Sample sample)
    {
        Span<byte> head = stackalloc byte[5];
        var at = sample.At;
        for (var end = sample.At + sample.Size; at < end;)
        {
            if (RandomAccess.Read(file.SafeFileHandle, head, at) < head.Length || U32(head, 0) is var size && size == 0 || !IsUnit(head[4]))
            {
                return false;
            }

            at += 4L + U32(head, 0);
        }

        return at == sample.At + sample.Size;
    }

    /// <summary>
    /// A unit's first byte: a bit that is never set, its importance, and one of the types of ITU-T H.264, table 7-1.
    /// </summary>
    private static bool IsUnit(byte head) => (head & 0x80) == 0 && (head & 0x1F) is >= 1 and <= 21;

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}

/// <param name="At">Its first byte in the file.</param>
/// <param name="Size">Bytes.</param>
internal readonly record struct Mp4Sample(long At, uint Size);
