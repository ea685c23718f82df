namespace Pixora.Tests.Architecture;

/// <summary>Tests lie in the folders of what they test, so that both are found in one place.</summary>
public sealed class MirrorTests
{
    /// <summary>Tests called like a record of the wire, and not about it.</summary>
    private static readonly string[] NamesakesOfRecords = ["SessionTests.cs"];

    /// <summary>Folder of tests, and the project it mirrors.</summary>
    public static TheoryData<string, string> Projects => new()
    {
        { "Pixora.Tests/Media", "Pixora.Media" },
        { "Pixora.Tests/Plugins", "Pixora.Plugins" },
        { "Pixora.Tests/Agents", "Pixora.Agents" },
        { "Pixora.Tests/Hub", "Pixora.Hub" },
        { "Pixora.Tests/Terminal", "clients/terminal" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_of_tests_is_a_folder_of_its_project(string tests, string project)
    {
        var folders = Sources(tests).Select(file => file.Folder).Distinct().ToList();

        Assert.NotEmpty(folders);
        Assert.All(
            folders, folder => Assert.True(Directory.Exists(Path.Combine(Repository.Root, project, folder)), folder));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_tests_of_a_type_lie_in_its_folder(string tests, string project)
    {
        var homes = Sources(project).ToLookup(
            file => Path.GetFileNameWithoutExtension(file.Name) + "Tests.cs", file => file.Folder);
        var named =
            Sources(tests).Where(file => homes.Contains(file.Name) && !NamesakesOfRecords.Contains(file.Name)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.Contains(file.Folder, homes[file.Name]));
    }

    /// <summary>Files of C#, their folders as seen from <paramref name="root"/>.</summary>
    private static IEnumerable<(string Folder, string Name)> Sources(string root) =>
        from path in Repository.Files("*.cs")
        let relative = Path.GetRelativePath(Path.Combine(Repository.Root, root), path)
        where !relative.StartsWith("..", StringComparison.Ordinal)
        select (Path.GetDirectoryName(relative)!, Path.GetFileName(relative));
}
