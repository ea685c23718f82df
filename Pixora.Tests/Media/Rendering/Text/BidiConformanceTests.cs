using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pixora.Media.Rendering.Text;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Media.Rendering.Text;

/// <summary>
/// Unicode's own test of the bidirectional algorithm, BidiCharacterTest.txt of version 15.0.0. Lines with explicit
/// embeddings, overrides or isolates and lines with paragraph separators are left out: captions are single lines, and
/// those characters are taken as spaces.
/// </summary>
public sealed class BidiConformanceTests
{
    private const string File = "Pixora.Tests/Fixtures/BidiCharacterTest-15.0.0.txt.br";

    /// <summary>91,605 of the file's 91,707 lines; fewer would mean that the file was not read.</summary>
    private const int LinesWithoutExplicitFormatting = 91_605;

    private static readonly Line[] Lines = Read();

    [Fact]
    public void Levels_are_those_of_unicodes_test()
    {
        Assert.Equal(LinesWithoutExplicitFormatting, Lines.Length);
        var wrong = Lines.Where(line => !IsAsExpected(line)).ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} lines differ, such as {string.Join("\n", wrong.Take(10).Select(Difference))}");
    }

    [Fact]
    public void The_paragraph_runs_as_in_unicodes_test() => Assert.Empty(
        from line in Lines
        where line.Direction == Direction.Automatic
        where BidiLine.IsRightToLeft(line.Text, otherwise: false) != (line.ParagraphLevel == 1)
        select line.Source);

    private static bool IsAsExpected(Line line)
    {
        var levels = Levels(line);
        return line.Levels.Index().All(expected => expected.Item is null || levels[expected.Index] == expected.Item);
    }

    private static string Difference(Line line) =>
        $"{line.Source} where the levels are {string.Join(' ', Levels(line))}";

    private static int[] Levels(Line line)
    {
        var levels = new int[line.Text.Length];
        foreach (var run in BidiLine.Runs(line.Text, line.ParagraphLevel == 1))
        {
            levels.AsSpan(run.From, run.To - run.From).Fill(run.Level);
        }

        return levels;
    }

    private static Line[] Read()
    {
        using var compressed = System.IO.File.OpenRead(Path.Combine(Repository.Root, File));
        using var reader = new StreamReader(new BrotliStream(compressed, CompressionMode.Decompress));
        var lines = new List<Line>();
        while (reader.ReadLine() is { } source)
        {
            if (source.Length > 0 && source[0] != '#' && Parse(source) is { } line)
            {
                lines.Add(line);
            }
        }

        return [.. lines];
    }

    /// <summary>
    /// Code points; direction of the paragraph; its level; resolved levels, <c>x</c> for what rule X9 removes; visual
    /// order.
    /// </summary>
    private static Line? Parse(string source)
    {
        var fields = source.Split(';');
        var codes = fields[0].Split(' ').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
        if (codes.Exists(IsExplicit))
        {
            return null;
        }

        // One level per UTF-16 unit: no line of the file has a code point that takes two.
        var text = string.Concat(codes.Select(code => new Rune(code).ToString()));
        int?[] levels =
        [
            .. fields[3].Split(' ').Select(
                level => level == "x" ? (int?)null : int.Parse(level, CultureInfo.InvariantCulture)),
        ];
        var direction = Enum.Parse<Direction>(fields[1]);
        return new(source, text, direction, int.Parse(fields[2], CultureInfo.InvariantCulture), levels);
    }

    private static bool IsExplicit(int code) =>
        code is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0x2029 or '\n' or '\r' or 0x85 or >= 0x1C and <= 0x1E;

    private enum Direction
    {
        LeftToRight,
        RightToLeft,
        Automatic,
    }

    private sealed record Line(string Source, string Text, Direction Direction, int ParagraphLevel, int?[] Levels);
}
