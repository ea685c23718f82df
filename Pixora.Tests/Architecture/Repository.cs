using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Pixora.Tests.Architecture;

/// <summary>The source tree the tests were compiled from.</summary>
internal static class Repository
{
    private static readonly string[] NotSource = ["artifacts", "bin", "obj", ".git", ".dotnet", ".pixora", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Of everything in it.</summary>
    public static string Version { get; } = XDocument.Load(Path.Combine(Root, "Directory.Build.props"))
        .Descendants("Version").Single().Value;

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    /// <summary>Full paths of all source files that match, build output left out.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        from path in Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, path)
        where !relative.Split(Path.DirectorySeparatorChar).Intersect(NotSource).Any()
        select path;

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!File.Exists(Path.Combine(folder!.FullName, "Pixora.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
