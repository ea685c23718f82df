namespace Pixora.Agents.Planning.Knowledge;

/// <summary>What a pack says of itself before its beats.</summary>
/// <param name="Id">Its file's name.</param>
/// <param name="Area">Id of the area it belongs to.</param>
/// <param name="Nouns">By language: what names its subject.</param>
/// <param name="Others">By language: phrases with such a noun that mean something else.</param>
internal sealed record PackHead(
    string Id,
    string Area,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Nouns,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Others)
{
    internal static PackHead Read(string id, IEnumerable<string> lines)
    {
        var head = lines.TakeWhile(line => !line.StartsWith("== ", StringComparison.Ordinal)).ToList();
        return new(id, Listed("area: ", head)[0], ByLanguage("head.", head), ByLanguage("not.", head));
    }

    private static Dictionary<string, IReadOnlyList<string>> ByLanguage(string key, List<string> head) => head
        .Where(line => line.StartsWith(key, StringComparison.Ordinal))
        .GroupBy(line => line.Substring(key.Length, 2))
        .ToDictionary(group => group.Key, group => Listed($"{key}{group.Key}: ", [.. group]));

    private static IReadOnlyList<string> Listed(string key, List<string> head) =>
    [
        .. head.Where(line => line.StartsWith(key, StringComparison.Ordinal)).SelectMany(line =>
            line[key.Length..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
    ];
}
