using System.Text.RegularExpressions;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Understands a sentence that edits a film, in English, German, Spanish, French and Chinese. What it is not sure of it does not claim to know.</summary>
internal static class EditReader
{
    private static readonly Regex Seam = PhrasePattern.Compile(@"\s*(?:[;；。，]|(?<=\p{L}{3})[.!]\s|(?:,\s*)?(?<!\p{L})(?:and then|and also|and|then|und dann|und|dann|y luego|y|luego|et puis|et|puis)(?!\p{L})|然后|并且|再)\s*");

    /// <summary>Everything a text asks for, in its order. A text is taken apart only when every part is understood by itself.</summary>
    /// <param name="scenes">How many scenes the plan has; it gives the last one its number.</param>
    internal static IReadOnlyList<EditIntent> ReadAll(string text, int scenes)
    {
        var parts = Seam.Split(text.Trim()).Where(part => part.Any(char.IsLetterOrDigit)).Select(part => Read(part, scenes)).Distinct().ToList();
        return parts.Count > 1 && !parts.Exists(part => part is EditIntent.Unknown) ? parts : [Read(text, scenes)];
    }

    /// <summary>Reads any text as one wish; the same text is always read the same way.</summary>
    internal static EditIntent Read(string text, int scenes)
    {
        var sentence = new EditSentence(text);

        // "Should I …?" asks for advice, which rules cannot give.
        return sentence.Says("asks") ? new EditIntent.Unknown() : OrderReader.Read(sentence)
            ?? SceneEditReader.Read(sentence, scenes)
            ?? FilmEditReader.Read(sentence)
            ?? new EditIntent.Unknown();
    }
}
