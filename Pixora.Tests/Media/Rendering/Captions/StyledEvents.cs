
using Pixora.Media.Rendering.Tools;

namespace Pixora.Tests.Media.Rendering.Captions;

/// <summary>
/// Captions as FFmpeg understands them: its decoders turn each into an event of styled subtitles (ASS), commands and
/// all.
/// </summary>
internal static class StyledEvents
{
    private const int FieldsBeforeText = 9;

    /// <summary>The text of each event: <c>\N</c> is a line's end, and what is between braces a command.</summary>
    public static async Task<string[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var styled = await new FFmpeg().RunAsync(
            ["-v", "error", "-nostdin", "-i", path, "-f", "ass", "-"], cancellationToken);
        return
        [
            .. styled.Output.Split('\n').Where(line => line.StartsWith("Dialogue:", StringComparison.Ordinal))
            .Select(line => line.TrimEnd('\r').Split(',', FieldsBeforeText + 1)[^1]),
        ];
    }
}
