using System.Globalization;

namespace Pixora.Media.Rendering.Tools;

/// <summary>
/// Reads Linux's table of processes (proc(5)). A process may end at any moment: what is gone has no values.
/// </summary>
internal static class ProcessTable
{
    /// <summary>A process and its descendants, as long as the chain of parents is unbroken.</summary>
    public static IReadOnlyList<int> Tree(int root)
    {
        var tree = new List<int> { root };
        for (var next = 0; next < tree.Count; next++)
        {
            tree.AddRange(
                Threads(tree[next]).SelectMany(thread => Numbers(Read($"{thread}/children"))).Except(tree).ToArray());
        }

        return tree;
    }

    /// <summary>
    /// Bytes that its living threads read and wrote, whatever from and to; its ended children's are not among them.
    /// </summary>
    public static long Transferred(int process) => Threads(process).Sum(thread => Read($"{thread}/io").Split('\n')
        .Where(line => line.StartsWith("rchar", StringComparison.Ordinal) || line.StartsWith("wchar", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture)));

    /// <summary>Bytes it holds in memory.</summary>
    public static long Memory(int process) =>
        Read($"/proc/{process}/statm").Split(' ') is [_, var pages, ..]
            ? long.Parse(pages, CultureInfo.InvariantCulture) * Environment.SystemPageSize
            : 0;

    /// <summary>Living processes of this user that were started with a mark in their environment.</summary>
    /// <param name="isMark">Knows an entry, <c>NAME=value</c>.</param>
    public static IReadOnlyList<int> Marked(Predicate<string> isMark) =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let process = int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0
           where process > 0 && Read($"/proc/{process}/environ").Split('\0').Any(entry => isMark(entry))
           select process,
    ];

    private static string[] Threads(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IEnumerable<int> Numbers(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(
            number => int.Parse(number, CultureInfo.InvariantCulture));

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
