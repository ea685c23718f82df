using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>A word of a subject.</summary>
/// <param name="Text">In small letters, without accents.</param>
/// <param name="Start">First UTF-16 unit in the subject.</param>
/// <param name="End">The unit after its last.</param>
internal readonly partial record struct SubjectWord(string Text, int Start, int End)
{
    internal static IReadOnlyList<SubjectWord> In(string subject) =>
        [.. Words().Matches(subject).Select(match => new SubjectWord(Fold(match.Value), match.Index, match.Index + match.Length))];

    /// <summary>The words joined by single spaces, as <see cref="In"/> reads them.</summary>
    internal static string Key(string phrase) => string.Join(' ', In(phrase).Select(word => word.Text));

    /// <summary>True for a script that puts no spaces between its words.</summary>
    internal static bool IsUnspaced(string text) => text.Any(letter => letter >= '\u2E80');

    private static string Fold(string word)
    {
        var letters = word.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark);
        return new string([.. letters]).Normalize(NormalizationForm.FormC);
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Words();
}
