using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>A table with a scene in each row: its columns say what is spoken and what is seen.</summary>
internal static class ScriptTable
{
    /// <summary>
    /// The rows as headings, spoken lines and notes; a table with other columns as lines of its words.
    /// </summary>
    public static string Read(IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return "";
        }

        var kinds = rows[0].Select(Kind).ToArray();
        return kinds.Contains("spoken")
            ? string.Join("\n\n", rows.Skip(1).Select((row, index) => Scene(row, kinds, index + 1)))
            : string.Join('\n', rows.Select(row => string.Join(" ", row.Where(cell => cell.Length > 0))));
    }

    private static string Scene(string[] row, string[] kinds, int number)
    {
        string Of(string kind) =>
            string.Join(' ', row.Zip(kinds).Where(cell => cell.Second == kind).Select(cell => cell.First)).Trim();
        var name = Of("scene").Length is 0 or < 4 ? "" : Of("scene");
        var seen = Of("visual") is { Length: > 0 } visual ? $"\n[{visual.Replace('[', '(').Replace(']', ')')}]" : "";
        return $"Scene {number}{(name.Length > 0 ? ": " + name : "")}{seen}\n{Of("spoken")}";
    }

    private static string Kind(string header)
    {
        var name = header.Trim(' ', '*', '_', ':');
        return Is("spoken", name) || name.Equals("audio", StringComparison.OrdinalIgnoreCase) ? "spoken"
            : Is("visual", name) || name.Equals("video", StringComparison.OrdinalIgnoreCase) ? "visual"
            : Is("scene", name) || name is "#" ? "scene" : "other";
    }

    private static bool Is(string kind, string name) =>
        PhrasePattern.Compile($"^{Lexicons.ScriptMarks.Pattern(kind)}s?$").IsMatch(name);
}
