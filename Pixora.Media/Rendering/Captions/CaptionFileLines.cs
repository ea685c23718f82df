using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Captions;

/// <summary>
/// What a caption file can hold of a cue: an empty line would end the cue, and control characters have no meaning
/// there.
/// </summary>
internal static class CaptionFileLines
{
    /// <summary>The cue's lines that show something, or one space when none does.</summary>
    public static IReadOnlyList<string> Of(Cue cue)
    {
        var lines = cue.Text.ReplaceLineEndings("\n").Split('\n')
            .Select(line => FileText.Line(line).Trim())
            .Where(line => line.Length > 0).ToArray();
        return lines.Length == 0 ? [" "] : lines;
    }

    /// <summary>Hours, minutes, seconds and thousandths.</summary>
    /// <param name="seconds">Not negative.</param>
    public static string Time(double seconds, char separator)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}{separator}{time.Milliseconds:000}");
    }
}
