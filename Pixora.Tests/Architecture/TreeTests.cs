using System.Text.RegularExpressions;

namespace Pixora.Tests.Architecture;

/// <summary>What the source tree promises a newcomer.</summary>
public sealed partial class TreeTests
{
    [Fact]
    public void Decision_numbers_are_unique_and_without_gaps()
    {
        var numbers =
            Repository.Files("????-*.md").Select(path => int.Parse(Path.GetFileName(path)[..4], null)).Order().ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void The_readme_is_short_and_shows_both_commands()
    {
        var readme = Repository.Read("README.md");

        Assert.InRange(readme.Split('\n').Length, 20, 100);
        Assert.Contains("./pixora up", readme, StringComparison.Ordinal);
        Assert.Contains("./pixora test", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(
            Repository.Files("*.cs").Where(path => File.ReadLines(path).Count() > 400).Select(Path.GetFileName));

    [Fact]
    public void Namespaces_follow_folders() =>
        Assert.Empty(
            from path in Repository.Files("*.cs")
            let relative = Path.GetRelativePath(Repository.Root, path)
            where relative.StartsWith("Pixora.", StringComparison.Ordinal)
            let expected = Path.GetDirectoryName(relative)!.Replace(Path.DirectorySeparatorChar, '.')
            let declared = NamespaceLine().Match(File.ReadAllText(path)).Groups[1].Value
            where declared.Length > 0 && declared != expected
            select $"{relative} declares {declared}");

    [Fact]
    public void Everything_is_caught_only_at_the_doors()
    {
        string[] doors =
        [
            Path.Combine("Pixora.Hub", "Work"), Path.Combine("Pixora.Hub", "Grains"), Path.Combine(
                "Pixora.Hub", "Broadcast"),
            Path.Combine("Pixora.Hub", "Realtime"), "Pixora.Plugins", Path.Combine("clients", "terminal"), "Pixora.Tests", "bench",
        ];

        Assert.Empty(
            from path in Repository.Files("*.cs")
            let relative = Path.GetRelativePath(Repository.Root, path)
            where !doors.Any(door => relative.StartsWith(door, StringComparison.Ordinal))
            where CatchEverything().Matches(File.ReadAllText(path)).Any(
                caught => !caught.Value.Contains("throw", StringComparison.Ordinal))
            select relative);
    }

    [Fact]
    public void Temporary_files_lie_in_the_data_folder_and_nowhere_else() =>
        Assert.Empty(
            from path in Repository.Files("*.cs")
            let relative = Path.GetRelativePath(Repository.Root, path)
            where relative.StartsWith("Pixora.", StringComparison.Ordinal) && !relative.StartsWith(
                "Pixora.Tests", StringComparison.Ordinal)
            // A socket's path is short, whatever that of the data folder.
            where Path.GetFileName(path) != "StoreSocket.cs"
            where SystemsTemporaryFolder().IsMatch(File.ReadAllText(path))
            select relative);

    [GeneratedRegex(@"GetTempPath|GetTempFileName|CreateTempSubdirectory|""/tmp")]
    private static partial Regex SystemsTemporaryFolder();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    /// <summary>
    /// A catch without a filter, its whole block included; one that throws on does not keep anything.
    /// </summary>
    [GeneratedRegex(@"catch(?: \(Exception(?: \w+)?\))?\s*\{(?>[^{}]+|\{(?<open>)|\}(?<-open>))*(?(open)(?!))\}")]
    private static partial Regex CatchEverything();
}
