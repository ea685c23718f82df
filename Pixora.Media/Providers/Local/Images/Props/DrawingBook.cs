using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>The file of drawings that set-up makes: every drawing that the table of props names, as plain shapes.</summary>
internal sealed class DrawingBook
{
    private const string Head = "pixora-drawings 1";
    private const int HashLength = 12;
    private readonly Dictionary<string, string[]> lines;

    private DrawingBook(Dictionary<string, string[]> lines, string hash)
    {
        this.lines = lines;
        Hash = hash;
    }

    /// <summary>Names exactly this set of drawings: the start of the SHA-256 of its content, hexadecimal.</summary>
    public string Hash { get; }

    public IEnumerable<string> Names => lines.Keys;

    /// <exception cref="InvalidDataException">The file is no book of drawings, or of another version.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DrawingBook Open(string path)
    {
        using var file = File.OpenRead(path);
        using var plain = new BrotliStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.UTF8);
        var text = ReadWhole(reader, path);
        var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var block in text[(Head.Length + 1)..].Split("= ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines[parts[0].Split(' ')[0]] = parts;
        }

        return new DrawingBook(lines, HashOf(text));
    }

    /// <summary>Writes a book whole or not at all.</summary>
    public static void Write(string path, IEnumerable<KeyValuePair<string, Drawing>> drawings)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var (name, drawing) in drawings.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"= {name} {drawing.Width} {drawing.Height}\n");
            foreach (var shape in drawing.Shapes)
            {
                text.Append(
                    CultureInfo.InvariantCulture, $"{shape.Ink} {shape.Opacity:0.###}{(shape.EvenOdd ? "e" : "")} {shape.Path}\n");
            }
        }

        var aside = path + ".new";
        using (var file = File.Create(aside))
        using (var packed = new BrotliStream(file, CompressionLevel.Optimal))
        {
            packed.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Null when the book has no such drawing.</summary>
    public Drawing? Find(string name) => lines.TryGetValue(name, out var drawn) ? Parse(drawn) : null;

    private static string ReadWhole(StreamReader reader, string path)
    {
        try
        {
            var text = reader.ReadToEnd();
            return text.StartsWith(Head + "\n", StringComparison.Ordinal)
                ? text
                : throw new InvalidDataException($"{path} is no book of drawings of this version.");
        }
        catch (InvalidOperationException torn)
        {
            throw new InvalidDataException($"{path} is torn.", torn);
        }
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];

    private static Drawing Parse(string[] drawn)
    {
        var head = drawn[0].Split(' ');
        return new Drawing(
            float.Parse(head[1], CultureInfo.InvariantCulture),
            float.Parse(head[2], CultureInfo.InvariantCulture),
            [.. drawn[1..].Select(ParseShape)]);
    }

    private static DrawnShape ParseShape(string line)
    {
        var parts = line.Split(' ', 3);
        var evenOdd = parts[1].EndsWith('e');
        return new DrawnShape(
            Ink.Parse(parts[0]), float.Parse(parts[1].TrimEnd('e'), CultureInfo.InvariantCulture), evenOdd, parts[2]);
    }
}
