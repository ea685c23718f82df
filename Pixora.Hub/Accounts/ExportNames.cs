using Pixora.Hub.Archives;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>Names of folders in an export.</summary>
internal static class ExportNames
{
    /// <summary>The id, and the words of the title.</summary>
    public static string Of(VideoTaskId task, string? title) =>
        ArchiveNames.Of(title) is { Length: > 0 } words ? $"tasks/{task}-{words}" : $"tasks/{task}";
}
