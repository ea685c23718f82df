using System.Text;

namespace Pixora.Hub.Archives;

/// <summary>Names of files and folders, safe on every disk.</summary>
internal static class ArchiveNames
{
    private const int LongestTitle = 40;

    /// <summary>The letters and digits of a title in any script, joined by hyphens; empty when it has none.</summary>
    public static string Of(string? title)
    {
        var name = new StringBuilder();
        foreach (var letter in (title ?? "").Where(letter => char.IsLetterOrDigit(letter) || name is [.., not '-']))
        {
            name.Append(char.IsLetterOrDigit(letter) ? letter : '-');
        }

        return name.ToString(0, Math.Min(name.Length, LongestTitle)).TrimEnd('-');
    }
}
