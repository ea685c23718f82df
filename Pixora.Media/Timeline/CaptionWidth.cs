using System.Globalization;
using System.Text;

namespace Pixora.Media.Timeline;

/// <summary>Measures text as captions do: in half-width characters, a full-width one being two.</summary>
internal static class CaptionWidth
{
    // East Asian Wide and Fullwidth, and emoji: Unicode Standard Annex #11, in whole blocks.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE4F),
        (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Counts what a person sees as one character once, however many code points it takes.</summary>
    public static int Of(string text)
    {
        var width = 0;
        var clusters = StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext())
        {
            width += IsWide(clusters.GetTextElement()) ? 2 : 1;
        }

        return width;
    }

    /// <summary>Whether the first character of a text is full-width.</summary>
    public static bool IsWide(string text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done
        && Array.Exists(Wide, range => rune.Value >= range.First && rune.Value <= range.Last);
}
