using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pixora.Media.Tasks;
using Pixora.Media.Timeline;

namespace Pixora.Media.Rendering.Captions;

/// <summary>Captions as SubRip (.srt) files: UTF-8 without a byte order mark.</summary>
/// <remarks>
/// The format has no written specification and no escapes, yet players take HTML tags, entities, ASS overrides
/// (<c>{\an8}</c>, <c>\N</c>) and MicroDVD codes (<c>{y:i}</c>) in it for commands: libavcodec/htmlsubtitles.c, and
/// libass in what that passes on. An invisible mark between the characters does not help: libass looks for a backslash
/// anywhere between braces. So a character that could begin a command is written as its full-width form, which looks
/// alike, which no player interprets, and from which Unicode's NFKC gives back what was typed.
/// </remarks>
public static partial class SubRip
{
    /// <summary>From an ASCII character to its form among U+FF01 to U+FF5E.</summary>
    private const int ToFullWidth = 0xFEE0;

    /// <summary>Writes cues in the order given; times are rounded to milliseconds.</summary>
    public static string Write(ValueList<Cue> cues)
    {
        var file = new StringBuilder();
        foreach (var (index, cue) in cues.Index())
        {
            file.Append(
                CultureInfo.InvariantCulture,
                $"{index + 1}\n{CaptionFileLines.Time(cue.Start, ',')} --> {CaptionFileLines.Time(cue.End, ',')}\n");
            file.AppendJoin('\n', CaptionFileLines.Of(cue).Select(Plain)).Append("\n\n");
        }

        return file.ToString();
    }

    /// <summary>Cues with the words that the format can hold; most stay as they are.</summary>
    internal static ValueList<Cue> Plain(ValueList<Cue> cues) =>
        [.. cues.Select(cue => cue with { Text = Plain(cue.Text) })];

    private static string Plain(string text) =>
        Command().Replace(text, mark => $"{(char)(mark.Value[0] + ToFullWidth)}");

    /// <summary>Characters that can begin a tag, an override or an entity, or end the arrow of a time line.</summary>
    [GeneratedRegex(@"[<{}\\]|&(?=#?[A-Za-z0-9]+;)|(?<=--)>")]
    private static partial Regex Command();
}
