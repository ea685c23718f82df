namespace Pixora.Tests.Agents.Hearing.Grammar;

/// <summary>A table of texts and readings, one row a line: <c>text | reading</c>.</summary>
internal static class GrammarTable
{
    /// <summary>Reads every row and fails once, with all rows that came out wrong.</summary>
    internal static void Check(string rows, Func<string, string> read)
    {
        var wrong = rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (text: cells[0], right: cells[1], got: read(cells[0])))
            .Where(row => row.got != row.right)
            .Select(row => $"{row.text} -> {row.got}, should be {row.right}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} rows:\n{string.Join('\n', wrong)}");
    }
}
