using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Captions;

/// <summary>Captions as SubRip (.srt) files: UTF-8 without a byte order mark. The format has no written specification and no escapes, so every character stands for itself.</summary>
public static partial class SubRip
{
    /// <summary>Writes cues in the order given; times are rounded to milliseconds.</summary>
    public static string Write(ValueList<Cue> cues)
    {
        var file = new StringBuilder();
        foreach (var (index, cue) in cues.Index())
        {
            file.Append(CultureInfo.InvariantCulture, $"{index + 1}\n{CaptionFileLines.Time(cue.Start, ',')} --> {CaptionFileLines.Time(cue.End, ',')}\n");
            file.AppendJoin('\n', CaptionFileLines.Of(cue)).Append("\n\n");
        }

        return file.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> has written; blocks without times are passed over.</summary>
    public static ValueList<Cue> Read(string file) =>
        [.. Block().Matches(file.ReplaceLineEndings("\n")).Select(block => new Cue(Seconds(block.Groups["start"]), Seconds(block.Groups["end"]), block.Groups["text"].Value.TrimEnd('\n')))];

    private static double Seconds(Group time) => TimeSpan.ParseExact(time.Value, @"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture).TotalSeconds;

    [GeneratedRegex(@"^\d+\n(?<start>[01]\d:[0-5]\d:[0-5]\d,\d{3}) --> (?<end>[01]\d:[0-5]\d:[0-5]\d,\d{3})\n(?<text>(?:.+\n?)*?)(?:\n|\z)", RegexOptions.Multiline)]
    private static partial Regex Block();
}
