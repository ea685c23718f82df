using System.Text;

namespace Pixora.Agents.Planning.Reading;

/// <summary>A writing system, named by the language that is most often written in it.</summary>
/// <param name="Weight">How much one of its letters says: a Chinese character is worth a short word.</param>
internal readonly record struct WritingScript(string Name, double Weight)
{
    internal const string Latin = "latin";

    private static readonly (int First, int Last, string Name, double Weight)[] Blocks =
    [
        (0x0370, 0x03FF, "el", 1), (0x0400, 0x052F, "ru", 1), (0x0530, 0x058F, "hy", 1), (0x0590, 0x05FF, "he", 1.5),
        (0x0600, 0x077F, "ar", 1.5), (0x0900, 0x097F, "hi", 1), (0x0980, 0x09FF, "bn", 1), (0x0A00, 0x0A7F, "pa", 1),
        (0x0A80, 0x0AFF, "gu", 1), (0x0B80, 0x0BFF, "ta", 1), (0x0C00, 0x0C7F, "te", 1), (0x0C80, 0x0CFF, "kn", 1),
        (0x0D00, 0x0D7F, "ml", 1), (0x0E00, 0x0E7F, "th", 1), (0x10A0, 0x10FF, "ka", 1), (0x1200, 0x137F, "am", 1),
        (0x3040, 0x30FF, "ja", 2), (0x3400, 0x9FFF, "zh", 3), (0xAC00, 0xD7AF, "ko", 2.5), (0x20000, 0x2FA1F, "zh", 3),
    ];

    /// <summary>Letters by which a neighbour that shares the script is told apart.</summary>
    private static readonly (string Script, string Letters, string Language)[] Neighbours =
    [
        ("ru", "іїєґІЇЄҐ", "uk"), ("ar", "ٹڈڑےں", "ur"), ("ar", "پچژگ", "fa"),
    ];

    internal static WritingScript Of(Rune letter)
    {
        var block = Array.Find(Blocks, block => letter.Value >= block.First && letter.Value <= block.Last);
        return block.Name is null ? new(Latin, 1) : new(block.Name, block.Weight);
    }

    /// <summary>The language, where the script alone leaves a choice.</summary>
    internal static string Refine(string script, string text) =>
        Neighbours.FirstOrDefault(neighbour => neighbour.Script == script && text.AsSpan().ContainsAny(neighbour.Letters)).Language ?? script;
}
