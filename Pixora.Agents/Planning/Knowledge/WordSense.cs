using System.Globalization;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>One meaning of a noun: a line of WordNet's <c>data.noun</c>.</summary>
/// <param name="Field">Which kind of thing it is: the number of WordNet's lexicographer file.</param>
/// <param name="Words">Its names, the usual one first.</param>
/// <param name="Gloss">Definition and examples.</param>
internal sealed record WordSense(int Field, IReadOnlyList<string> Words, IReadOnlyList<SensePointer> Pointers, string Gloss)
{
    /// <summary>WordNet's mark of a part.</summary>
    internal const string Part = "%p";

    /// <summary>Of a narrower kind.</summary>
    internal const string Kind = "~";

    /// <summary>Of a wider kind.</summary>
    internal const string WiderKind = "@";

    private const string Instance = "@i";

    /// <summary>True for somebody or something that is there once, such as a town.</summary>
    internal bool IsInstance => Pointers.Any(pointer => pointer.Symbol == Instance);

    internal IEnumerable<long> To(string symbol) => Pointers.Where(pointer => pointer.Symbol == symbol).Select(pointer => pointer.Offset);

    /// <summary>Null for a line that is none of the format.</summary>
    internal static WordSense? Parse(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        var cells = (bar < 0 ? line : line[..bar]).Split(' ');
        if (bar < 0 || cells.Length < 7 || !int.TryParse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var pointers = 4 + (count * 2);
        return cells.Length <= pointers || !int.TryParse(cells[pointers], CultureInfo.InvariantCulture, out var links)
            || cells.Length < pointers + 1 + (links * 4)
            ? null
            : new(
                int.Parse(cells[1], CultureInfo.InvariantCulture),
                [.. Enumerable.Range(0, count).Select(word => cells[4 + (word * 2)].Replace('_', ' '))],
                [
                    .. Enumerable.Range(0, links).Select(link => pointers + 1 + (link * 4)).Where(at => cells[at + 2] == "n").Select(at =>
                        new SensePointer(cells[at], long.Parse(cells[at + 1], CultureInfo.InvariantCulture))),
                ],
                line[(bar + 3)..].Trim());
    }
}

/// <summary>Leads from one meaning to another.</summary>
/// <param name="Symbol">WordNet's.</param>
/// <param name="Offset">Where the other's line begins.</param>
internal readonly record struct SensePointer(string Symbol, long Offset);
