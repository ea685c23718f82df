using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>What an engine is given to speak of a text.</summary>
/// <param name="Characters">Each a Unicode character.</param>
/// <param name="Sources">First UTF-16 unit in the text of what each character stands for.</param>
internal sealed record SpokenForm(IReadOnlyList<Rune> Characters, IReadOnlyList<int> Sources)
{
    public bool IsSilent => !Characters.Any(Rune.IsLetterOrDigit);

    /// <summary>A text that is spoken as it is written.</summary>
    public static SpokenForm Of(SpokenText text) => new(text.Characters, text.Offsets);

    public string Part(Range range)
    {
        var (start, count) = range.GetOffsetAndLength(Characters.Count);
        var part = new StringBuilder(count);
        for (var i = start; i < start + count; i++)
        {
            part.Append(Characters[i].ToString());
        }

        return part.ToString();
    }

    /// <summary>
    /// For an engine that knows plain ASCII alone: letters without their accents, other signs as pauses or nothing.
    /// </summary>
    public SpokenForm ToAscii()
    {
        var ascii = new SpokenFormBuilder();
        foreach (var (character, source) in Characters.Zip(Sources))
        {
            ascii.Copy(AsciiLetters.Of(character), source);
        }

        return ascii.Build();
    }
}
