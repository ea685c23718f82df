using System.Globalization;
using System.Text;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Captions;

/// <summary>Captions as WebVTT files (W3C, WebVTT: The Web Video Text Tracks Format, section 4).</summary>
public static class WebVtt
{
    /// <summary>
    /// Writes cues in the order given; times are rounded to milliseconds. Text is escaped, so that nothing in it is
    /// taken for markup or for a time line.
    /// </summary>
    public static string Write(ValueList<Cue> cues)
    {
        var file = new StringBuilder("WEBVTT\n\n");
        foreach (var cue in cues)
        {
            file.Append(
                CultureInfo.InvariantCulture, $"{CaptionFileLines.Time(cue.Start, '.')} --> {CaptionFileLines.Time(cue.End, '.')}\n");
            file.AppendJoin('\n', CaptionFileLines.Of(cue).Select(Escape)).Append("\n\n");
        }

        return file.ToString();
    }

    // Section 4.2.2, cue text: & and < must be escaped, and --> may not appear.
    private static string Escape(string line) => line
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
