using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// Finds what is to be seen in each scene: after "3 scenes:", separated by commas, or in clauses that begin with
/// "scene 2:".
/// </summary>
internal static class ListedContents
{
    private static readonly Regex Comma = new(
        @"\s*[,;，；、]\s*(?:(?:and|then|und|dann|y|luego|et|puis)\s+)?"
            + @"|\s+(?:and finally|und schließlich|y por último|et enfin)\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex LastAnd = new(@"\s+(?:and|und|y|et)\s+|和",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <param name="wishes">The wishes of the request.</param>
    internal static ValueList<string> Of(string request, IReadOnlyList<Clause> wishes)
    {
        var listed = wishes.FirstOrDefault(wish => wish is { Kind: WishKind.SceneCount, Value.Words: not null });
        if (listed is not null)
        {
            return Listed(listed.Value.Words!, listed.Value.Count ?? 0);
        }

        var named = wishes
            .Where(wish => wish.Kind == WishKind.SceneContent || IsLabelled(wish))
            .Select(wish => (Place: PlaceOf(wish), Words: Content(wish)))
            .Where(found => found is { Place: > 0, Words.Length: > 0 })
            .DistinctBy(found => found.Place)
            .OrderBy(found => found.Place)
            .ToList();
        return named.Count > 1 && named.Select(found => found.Place).SequenceEqual(Enumerable.Range(1, named.Count))
            ? [.. named.Select(found => found.Words)]
            : [];
    }

    /// <summary>True for a clause such as "scene 2: it lands on lavender", whatever it seems to wish.</summary>
    internal static bool IsLabelled(Clause clause) =>
        clause.Text.Of<GrammarSpan.Scenes>().FirstOrDefault() is { Start: 0, Pick: ScenePick.Place } span
        && clause.Text.Source.AsSpan(span.End).TrimStart() is [':' or '：' or '-' or '–', ..];

    /// <summary>The parts of a list, when there are as many as scenes.</summary>
    private static ValueList<string> Listed(string words, int count)
    {
        var parts = Comma.Split(words).Where(part => part.Any(char.IsLetterOrDigit)).ToList();
        if (parts.Count == count - 1 && LastAnd.Match(parts[^1]) is { Success: true } and)
        {
            parts = [.. parts.SkipLast(1), parts[^1][..and.Index], parts[^1][(and.Index + and.Length)..]];
        }

        return parts.Count == count || (count == 0 && parts.Count > 1) ? [.. parts.Select(Trimmed)] : [];
    }

    private static int PlaceOf(Clause wish) =>
        wish.Text.Of<GrammarSpan.Scenes>().FirstOrDefault() is { Start: 0, Pick: ScenePick.Place place }
            ? place.Number : 0;

    private static string Content(Clause wish) =>
        Trimmed(wish.Text.Source[wish.Text.Of<GrammarSpan.Scenes>().First().End..]);

    private static string Trimmed(string words) =>
        words.Trim(' ', ':', '：', ',', '，', '.', '。', '-', '–', '—', ';');
}
