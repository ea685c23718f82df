using System.Buffers.Binary;
using System.Text;

namespace Pixora.Media.Rendering.Muxing;

/// <summary>
/// What FFmpeg cannot write: the caption track is there and off until a viewer turns it on, and the film says what made
/// it.
/// </summary>
internal static class FilmFinish
{
    private const int HeaderBytes = 8;

    /// <summary>Flags of a track's header: part of the film, not enabled.</summary>
    private const byte InMovie = 2;

    /// <param name="path">An MP4 as FFmpeg wrote it, changed in place.</param>
    public static void Apply(string path, DigitalSource source)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        foreach (var track in Boxes(file, 0, file.Length).Where(box => box.Type == "moov")
            .SelectMany(movie => Boxes(file, movie.Content, movie.End)).Where(box => box.Type == "trak").ToList())
        {
            var parts = Boxes(file, track.Content, track.End).ToList();
            var media = parts.First(box => box.Type == "mdia");
            var handler = Boxes(file, media.Content, media.End).First(box => box.Type == "hdlr");
            // A version and flags, a reserved number, then the kind.
            if (Read(file, handler.Content + 8) == "sbtl")
            {
                file.Position = parts.First(box => box.Type == "tkhd").Content + 3;
                file.WriteByte(InMovie);
            }
        }

        file.Position = file.Length;
        file.Write(SourceMark.Box(source));
    }

    private static IEnumerable<FoundBox> Boxes(FileStream file, long from, long to)
    {
        for (var at = from; at + HeaderBytes <= to;)
        {
            var header = new byte[2 * HeaderBytes];
            file.Position = at;
            file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            var content = at + HeaderBytes;
            if (size == 1)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(header.AsSpan(HeaderBytes));
                content += HeaderBytes;
            }

            yield return new(Encoding.ASCII.GetString(header, 4, 4), content, at + size);
            at = size < HeaderBytes ? to : at + size;
        }
    }

    private static string Read(FileStream file, long at)
    {
        var letters = new byte[4];
        file.Position = at;
        file.ReadExactly(letters);
        return Encoding.ASCII.GetString(letters);
    }

    /// <param name="Content">Where its content begins.</param>
    /// <param name="End">The first byte after it.</param>
    private readonly record struct FoundBox(string Type, long Content, long End);
}
