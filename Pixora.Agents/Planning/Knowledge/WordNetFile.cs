using System.Text;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>One of WordNet's files, read where it is needed: lines are found by halving, or by their place.</summary>
internal sealed class WordNetFile(string path)
{
    /// <summary>Bytes; longer than any line of the files.</summary>
    private const int Window = 16 * 1024;

    /// <summary>The line that begins with a key and a space, in a file whose lines are in ordinal order; null without one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal string? Find(string key)
    {
        using var file = File.OpenRead(path);
        var wanted = key + " ";
        var low = 0L;
        var high = file.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var (start, line) = LineAfter(file, middle);
            if (line.StartsWith(wanted, StringComparison.Ordinal))
            {
                return line;
            }

            if (line.Length == 0 || string.CompareOrdinal(line, wanted) > 0)
            {
                high = middle;
            }
            else
            {
                low = Math.Max(middle + 1, start);
            }
        }

        return null;
    }

    /// <summary>The line that begins at a place.</summary>
    /// <param name="offset">Bytes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal string At(long offset)
    {
        using var file = File.OpenRead(path);
        return Read(file, offset).Split('\n')[0];
    }

    /// <summary>The first line that begins at a place or after it; empty behind the last.</summary>
    private static (long Start, string Line) LineAfter(FileStream file, long place)
    {
        var from = Math.Max(0, place - 1);
        var text = Read(file, from);
        var begin = place == 0 ? 0 : text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (begin == 0 && place > 0)
        {
            return (file.Length, "");
        }

        var end = text.IndexOf('\n', begin);
        return (from + begin, end < 0 ? text[begin..] : text[begin..end]);
    }

    /// <summary>As Latin-1, so that characters are bytes; the files are ASCII.</summary>
    private static string Read(FileStream file, long offset)
    {
        var bytes = new byte[Window];
        file.Position = offset;
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.Latin1.GetString(bytes, 0, read);
    }
}
