using System.Text;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>Names of folders in an export, safe on every disk.</summary>
internal static class ExportNames
{
    private const int LongestTitle = 40;

    /// <summary>The id, and the letters and digits of the title in any script.</summary>
    public static string Of(VideoTaskId task, string? title)
    {
        var name = new StringBuilder();
        foreach (var letter in (title ?? "").Where(letter => char.IsLetterOrDigit(letter) || name is [.., not '-']))
        {
            name.Append(char.IsLetterOrDigit(letter) ? letter : '-');
        }

        var words = name.ToString(0, Math.Min(name.Length, LongestTitle)).TrimEnd('-');
        return words.Length == 0 ? $"tasks/{task}" : $"tasks/{task}-{words}";
    }
}
