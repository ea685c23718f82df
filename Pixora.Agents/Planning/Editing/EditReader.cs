using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>
/// Reads sentences that edit a film, in English, German, Spanish, French and Chinese. A sentence it is not sure of is
/// know.
/// </summary>
internal static class EditReader
{
    private static readonly Regex Seam = PhrasePattern.Compile(
        @"\s*(?:[;；。，]|(?<=\p{L}{3})[.!]\s|(?:,\s*)?(?<!\p{L})(?:and then|and also|and|then|und dann|und|dann|y luego|y|luego"
            + @"|et puis|et|puis)(?!\p{L})|然后|并且|再)\s*");

    /// <summary>
    /// Everything a text asks for, in its order. A text is split only when every part can be read by itself.
    /// </summary>
    /// <param name="scenes">How many scenes the plan has; needed for "the last scene".</param>
    internal static IReadOnlyList<EditIntent> ReadAll(string text, int scenes)
    {
        var parts = Seam.Split(text.Trim())
            .Where(part => part.Any(char.IsLetterOrDigit))
            .Select(part => Read(part, scenes))
            .Distinct()
            .ToList();
        return parts.Count > 1 && !parts.Exists(part => part is EditIntent.Unknown) ? parts : [Read(text, scenes)];
    }

    /// <summary>Reads a text as one edit.</summary>
    internal static EditIntent Read(string text, int scenes)
    {
        var sentence = new EditSentence(text);

        // "Should I …?" asks for advice, which rules cannot give.
        return sentence.Says("asks") ? new EditIntent.Unknown() : ShortCommandReader.Read(sentence)
            ?? SceneEditReader.Read(sentence, scenes)
            ?? FilmEditReader.Read(sentence)
            ?? new EditIntent.Unknown();
    }
}
