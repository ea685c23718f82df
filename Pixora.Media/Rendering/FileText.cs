using System.Text;

namespace Pixora.Media.Rendering;

/// <summary>Cleans texts written by a person or a model for use in files.</summary>
internal static class FileText
{
    /// <summary>
    /// A line without control characters, and with U+FFFD for what FFmpeg's readers refuse: half a surrogate pair,
    /// U+FFFE and U+FFFF.
    /// </summary>
    public static string Line(string line) => string.Concat(line.EnumerateRunes()
        .Where(mark => !Rune.IsControl(mark))
        .Select(mark => mark.Value is 0xFFFE or 0xFFFF ? Rune.ReplacementChar : mark));
}
