using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>A script whose parts have times before them: each time begins a scene.</summary>
/// <param name="Before">What stands before the first time.</param>
/// <param name="Script">The parts without their times, a blank line between two.</param>
internal sealed partial record TimedText(string Before, string Script)
{
    /// <summary>Seconds. A story may tell the time of day.</summary>
    private const int LatestStart = 5;

    /// <summary>Null when there are not two times that rise, at the start of lines or after sentences.</summary>
    public static TimedText? Read(string text)
    {
        var times = Time().Matches(text).ToArray();
        var seconds = times.Select(Seconds).ToArray();
        if (times.Length < 2 || seconds[0] > LatestStart
            || seconds.Zip(seconds.Skip(1)).Any(pair => pair.Second <= pair.First))
        {
            return null;
        }

        var parts = times.Select((time, i) =>
            text[(time.Index + time.Length)..(i + 1 < times.Length ? times[i + 1].Index : text.Length)].Trim());
        return new(text[..times[0].Index].Trim(), string.Join("\n\n", parts.Where(part => part.Length > 0)));
    }

    private static int Seconds(Match time) => time.Groups["part"].Captures.Aggregate(
        0, (sum, part) => (sum * 60) + int.Parse(part.Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"(?:^[ \t]*|(?<=[.!?…。！？:][""”’]?\s))[\[(]?(?<part>\d{1,2})(?::(?<part>\d{2})){1,2}(?:s\b)?"
        + @"(?:\s*[-–—]\s*\d{1,2}(?::\d{2}){1,2}(?:s\b)?)?[\])]?(?:\s*[:|\-–—])?(?=\s)[ \t]*",
        RegexOptions.Multiline)]
    private static partial Regex Time();
}
