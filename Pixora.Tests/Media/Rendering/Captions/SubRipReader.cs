using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Tests.Media.Rendering.Captions;

/// <summary>Reads SubRip as most players do: a number, a time line, then text up to an empty line.</summary>
internal static partial class SubRipReader
{
    public static ValueList<Cue> Read(string file) =>
    [
        .. Block().Matches(file).Select(
            block => new Cue(Seconds(block.Groups["start"]), Seconds(block.Groups["end"]), block.Groups["text"].Value.TrimEnd('\n'))),
    ];

    private static double Seconds(Group time) =>
        TimeSpan.ParseExact(time.Value, @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex(
        @"^\d+\n(?<start>[01]\d:[0-5]\d:[0-5]\d,\d{3}) --> (?<end>[01]\d:[0-5]\d:[0-5]\d,\d{3})\n(?<text>(?:.+\n?)*?)(?:\n|\z)",
        RegexOptions.Multiline)]
    private static partial Regex Block();
}
