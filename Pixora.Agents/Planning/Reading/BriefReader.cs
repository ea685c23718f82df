using System.Text;
using Pixora.Agents.Hearing;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Reads a prompt: a request for a film, a script, or a request followed by a script.</summary>
internal static class BriefReader
{
    /// <summary>Reads any text; it never fails, and reads the same text the same way.</summary>
    internal static BriefReading Read(string prompt)
    {
        var text = Clean(prompt);
        var (request, script) = ScriptReader.Separate(text);
        var language = LanguageDetector.Detect(string.IsNullOrWhiteSpace(request) ? text : request);
        return new BriefClauses(RequestReader.Default.Read(request, RequestOccasion.Brief),
            language).Read() with { Script = script };
    }

    /// <summary>
    /// Line ends as <c>\n</c>; a space for other control characters and for halves of surrogate pairs, which no later
    /// step could draw or speak.
    /// </summary>
    private static string Clean(string prompt)
    {
        var text = new StringBuilder(prompt.Length);
        foreach (var rune in prompt.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var broken = rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value != '\n');
            text.Append(broken ? " " : rune.ToString());
        }

        return text.ToString().Trim();
    }
}
