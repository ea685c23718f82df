using System.Text.RegularExpressions;
using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads where a scene is to go.</summary>
internal static partial class SpotReader
{
    /// <summary>Characters between a word and the scene it belongs to: room for an article.</summary>
    private const int Beside = 6;

    private static readonly string[] Edges = ["end", "start"];

    private static readonly string[] Sides = ["after", "before", "between"];

    /// <summary>
    /// The span of the scene that the place is told by: "after <em>scene 2</em>"; null when there is none.
    /// </summary>
    internal static GrammarSpan.Scenes? Anchor(GrammarText text) => Spots(text)
        .Select(spot => text.Of<GrammarSpan.Scenes>().FirstOrDefault(scene => Touches(spot, scene)))
        .FirstOrDefault(anchor => anchor is not null);

    /// <summary>The place of a new scene among <paramref name="count"/>, from 1; null for the end.</summary>
    internal static int? OfNew(GrammarText text, SceneResolver plan, int count)
    {
        if (Anchor(text) is { } anchor && plan.Find(anchor.Pick, []).Places is { Count: > 0 } places)
        {
            return Says(text, anchor, "between") || Says(text, anchor, "after") ? places.Min() + 1 : places.Min();
        }

        var bare = EditWords.Unspanned(text);
        return EditWords.Says(bare, "start") && count > 0 ? 1 : null;
    }

    /// <summary>The place after a move, counted without the moved scene; null when the clause does not say.</summary>
    /// <returns>0 for the end.</returns>
    internal static int? OfMoved(GrammarText text, SceneResolver plan, int moved)
    {
        if (Anchor(text) is { } anchor && plan.Find(anchor.Pick, []).Places is { Count: > 0 } places)
        {
            var other = places.Min();
            var closed = moved < other ? other - 1 : other;
            return Says(text, anchor, "before") ? closed : closed + 1;
        }

        var bare = EditWords.Unspanned(text);
        return EditWords.Says(bare, "end") ? 0
            : EditWords.Says(bare, "start") ? 1
            : text.Of<GrammarSpan.Number>().FirstOrDefault() is { Value: >= 1 } number ? (int)number.Value
            : Numbered().Match(bare) is { Success: true } match ? NumberWords.Read(match.Groups["n"].Value)
            : null;
    }

    /// <summary>A clause without the words that say where.</summary>
    internal static string Without(GrammarText text)
    {
        var letters = text.Source.ToCharArray();
        var anchor = Anchor(text);
        foreach (var spot in Spots(text).Where(spot => anchor is not null && Touches(spot, anchor)))
        {
            // With the article between them.
            var start = Math.Min(spot.Start, anchor!.Start);
            letters.AsSpan(start, Math.Max(spot.End, anchor.End) - start).Fill(' ');
        }

        if (anchor is not null)
        {
            letters.AsSpan(anchor.Start, anchor.Length).Fill(' ');
        }

        foreach (var edge in Edges.SelectMany(meaning => EditWords.Find(new string(letters), meaning)))
        {
            letters.AsSpan(edge.Start, edge.Length).Fill(' ');
        }

        return Gap().Replace(new string(letters), " ").Trim();
    }

    private static IEnumerable<Mention> Spots(GrammarText text)
    {
        var bare = EditWords.Unspanned(text);
        return Sides.SelectMany(meaning => EditWords.Find(bare, meaning)).OrderBy(spot => spot.Start);
    }

    private static bool Says(GrammarText text, GrammarSpan anchor, string meaning) =>
        Spots(text).Any(spot => spot.Meaning == meaning && Touches(spot, anchor));

    private static bool Touches(Mention spot, GrammarSpan scene) =>
        (scene.Start >= spot.End && scene.Start - spot.End <= Beside)
        || (spot.Start >= scene.End && spot.Start - scene.End <= 2 && spot.Length <= 2);

    [GeneratedRegex(@"(?:第|到)(?<n>\d{1,2}|[零一二两三四五六七八九十]+)(?:\s*[位个])?")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gap();
}
