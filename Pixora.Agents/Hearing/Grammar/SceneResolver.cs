using Pixora.Media.Tasks;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>Finds the scenes of a plan that somebody names.</summary>
/// <param name="contents">The words and the picture of each scene, in playing order.</param>
internal sealed class SceneResolver(IReadOnlyList<string> contents)
{
    /// <summary>
    /// Letters at the beginning of a word that tell it from another: "dog" and "dogs", "Hund" and "Hunde".
    /// </summary>
    private const int Stem = 5;

    private static readonly char[] Gaps = [' ', ',', '.', ';', ':', '!', '?', '’', '\'', '"', '-', '\n'];

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "with", "and", "of", "in", "on", "der", "die", "das", "dem", "den", "des", "ein", "eine",
        "einem", "einer", "mit",
        "und", "el", "la", "los", "las", "un", "una", "con", "del", "de", "le", "les", "une", "du", "des", "avec", "et",
    };

    /// <summary>The places from 1, in playing order, each once; and the first that is not there.</summary>
    /// <param name="named">Places that the sentence names otherwise, for "the others".</param>
    internal SceneMatch Find(ScenePick pick, IReadOnlyCollection<int> named)
    {
        var places = Places(pick, named).Distinct().ToList();
        var missing = places.Find(place => place < 1 || place > contents.Count);
        return new(
            [.. places.Where(place => place >= 1 && place <= contents.Count)],
            missing == 0 ? null : missing,
            pick is ScenePick.Like like && places.Count == 0 ? like.Words : null);
    }

    private IEnumerable<int> Places(ScenePick pick, IReadOnlyCollection<int> named) => pick switch
    {
        ScenePick.Place place => [FromStart(place.Number)],
        ScenePick.Range range => Between(FromStart(range.From), FromStart(range.To)),
        ScenePick.First first => Between(1, Math.Min(first.Count, Math.Max(contents.Count, 1))),
        ScenePick.Last last => Between(Math.Max(1, contents.Count - last.Count + 1), contents.Count),
        ScenePick.All => Between(1, contents.Count),
        ScenePick.Middle => Between(Math.Max(1, (contents.Count + 1) / 2), (contents.Count / 2) + 1),
        ScenePick.Others => Between(1, contents.Count).Except(named),
        ScenePick.AllBut but => Between(1, contents.Count).Except(Places(but.Without, named)),
        ScenePick.Like like => WithWords(like.Words),
        ScenePick.Several several => several.Picks.SelectMany(one => Places(one, named)),
        _ => [],
    };

    private static IEnumerable<int> Between(int from, int to) => Enumerable.Range(from, Math.Max(0, to - from + 1));

    /// <summary>A place that lies before the first scene stays wrong, so that it is told.</summary>
    private int FromStart(int number) =>
        number > 0 ? number : contents.Count + 1 + number is var place and > 0 ? place : number;

    /// <summary>The scenes that hold most of the words; none when no scene holds any.</summary>
    private IEnumerable<int> WithWords(string words)
    {
        var stems = Stems(words).ToList();
        var scores = contents.Select(text => Score(text, stems)).ToList();
        var best = scores.DefaultIfEmpty(0).Max();
        return best == 0 ? [] : scores.Index().Where(scene => scene.Item == best).Select(scene => scene.Index + 1);
    }

    private static int Score(string text, List<string> stems)
    {
        var words = Stems(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return stems.Count(stem =>
            words.Contains(stem) || (stem[0] >= 0x2E80 && text.Contains(stem, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Stems(string text) => text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !Small.Contains(word))
        .Select(word => word[0] >= 0x2E80 ? word : Cut(word.TrimEnd('s', 'e', 'n')));

    private static string Cut(string word) => word.Length <= Stem ? word : word[..Stem];
}

/// <summary>What a reference to scenes means in a plan.</summary>
/// <param name="Places">From 1.</param>
/// <param name="Missing">The first place named that the plan does not have.</param>
/// <param name="Unfound">Words of a scene that no scene holds.</param>
internal sealed record SceneMatch(ValueList<int> Places, int? Missing, string? Unfound);
