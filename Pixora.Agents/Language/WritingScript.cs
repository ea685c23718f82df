using System.Buffers;
using System.Text;

namespace Pixora.Agents.Language;

/// <summary>A writing system, named by the language that is most often written in it.</summary>
/// <param name="Weight">How much one of its letters counts against those of other scripts: a Chinese character is worth
/// a short word.</param>
internal readonly record struct WritingScript(string Name, double Weight)
{
    internal const string Latin = "latin";

    private static readonly Block[] Blocks =
    [
        new(0x0370, 0x03FF, "el", 1), new(0x0400, 0x052F, "ru", 1), new(0x0530, 0x058F, "hy", 1), new(
            0x0590, 0x05FF, "he", 1.5),
        new(0x0600, 0x077F, "ar", 1.5), new(0x0900, 0x097F, "hi", 1), new(0x0980, 0x09FF, "bn", 1), new(
            0x0A00, 0x0A7F, "pa", 1),
        new(0x0A80, 0x0AFF, "gu", 1), new(0x0B80, 0x0BFF, "ta", 1), new(0x0C00, 0x0C7F, "te", 1), new(
            0x0C80, 0x0CFF, "kn", 1),
        new(0x0D00, 0x0D7F, "ml", 1), new(0x0E00, 0x0E7F, "th", 1), new(0x10A0, 0x10FF, "ka", 1), new(
            0x1200, 0x137F, "am", 1),
        new(0x3040, 0x30FF, "ja", 2), new(0x3400, 0x9FFF, "zh", 3), new(0xAC00, 0xD7AF, "ko", 2.5), new(
            0x20000, 0x2FA1F, "zh", 3),
        new(0x0780, 0x07BF, "dv", 1), new(0x0B00, 0x0B7F, "or", 1), new(0x0D80, 0x0DFF, "si", 1), new(0x0E80, 0x0EFF, "lo", 1),
        new(0x0F00, 0x0FFF, "bo", 1), new(0x1000, 0x109F, "my", 1), new(0x1780, 0x17FF, "km", 1), new(0x1800, 0x18AF, "mn", 1),
        new(0x1400, 0x167F, "iu", 1),
    ];

    private static readonly SearchValues<char> RussianLetters = SearchValues.Create("ыэёЫЭЁ");

    /// <summary>Letters that only one of the languages sharing a script writes.</summary>
    private static readonly Distinction[] Distinctions =
    [
        new("ru", "ђћЂЋ", "sr"), new("ru", "ѓќѕЃЌЅ", "mk"), new("ru", "љњџјЉЊЏЈ", "sr"), new("ru", "ўЎ", "be"),
        new("ru", "қғұҚҒҰ", "kk"), new("ru", "іїєґІЇЄҐ", "uk"), new("ar", "ٹڈڑےں", "ur"), new("ar", "پچژگ", "fa"),
        new("he", "װױײ", "yi"), new("hi", "ळ", "mr"),
    ];

    internal static WritingScript Of(Rune letter)
    {
        var block = Array.Find(Blocks, block => letter.Value >= block.First && letter.Value <= block.Last);
        return block is null ? new(Latin, 1) : new(block.Name, block.Weight);
    }

    /// <summary>
    /// The language of a text in <paramref name="script"/>, where several languages share the script.
    /// </summary>
    internal static string Refine(string script, string text) =>
        Array.Find(Distinctions, one => one.Script == script && text.AsSpan().ContainsAny(one.Letters))?.Language
        // Bulgarian writes ъ as a vowel, and has none of the letters that no Russian text of some length does without.
        ?? (script == "ru" && text.Contains('ъ', StringComparison.Ordinal) && !text.AsSpan().ContainsAny(RussianLetters) ? "bg" : script);

    /// <param name="First">First code point.</param>
    /// <param name="Last">Last code point.</param>
    private sealed record Block(int First, int Last, string Name, double Weight);

    private sealed record Distinction(string Script, string Letters, string Language);
}
