using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Reads the colours that the look of a character may end with.</summary>
internal static class LookColours
{
    /// <summary>
    /// The description alone, and its colours, the main one first; null is a colour whose name the painter does not
    /// know.
    /// </summary>
    /// <param name="look">As <see cref="Character.Look"/>.</param>
    public static (string Description, IReadOnlyList<uint?> Colours) Read(string look)
    {
        var at = look.LastIndexOf(Character.ColoursMark, StringComparison.Ordinal);
        return at < 0
            ? (look, [])
            : (
                look[..at],
                [.. look[(at + Character.ColoursMark.Length)..].Split(',').Select(colour => Hex(colour.Trim()) ?? Word(colour))]);
    }

    private static uint? Hex(string colour) =>
        colour is ['#', .. { Length: 6 } digits]
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? rgb
            : null;

    private static uint? Word(string colour) =>
        Lexicon.Find(colour).Select(found => found.Cue).OfType<PromptCue.OfColour>().FirstOrDefault()?.Rgb;
}
