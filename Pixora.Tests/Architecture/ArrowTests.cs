using System.Xml.Linq;

namespace Pixora.Tests.Architecture;

public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Pixora.Media"] = [],
        ["Pixora.Plugins"] = ["Pixora.Media"],
        ["Pixora.Agents"] = ["Pixora.Media", "Pixora.Plugins"],
        ["Pixora.Hub"] = ["Pixora.Media", "Pixora.Agents"],
        ["Pixora.Terminal"] = [],
    };

    [Fact]
    public void Every_project_references_only_what_lies_downstream()
    {
        var projects = Repository.Files("*.csproj").Where(path => Allowed.ContainsKey(Name(path))).ToList();

        Assert.Equal(Allowed.Count, projects.Count);
        Assert.Empty(projects.SelectMany(path => Violations(Name(path), XDocument.Load(path))));
    }

    [Fact]
    public void A_planted_arrow_against_the_flow_is_found()
    {
        var planted = XDocument.Parse(
            "<Project><ItemGroup><ProjectReference Include='../Pixora.Hub/Pixora.Hub.csproj' /></ItemGroup></Project>");

        Assert.Equal(["Pixora.Media → Pixora.Hub"], Violations("Pixora.Media", planted));
    }

    [Fact]
    public void Transitive_references_are_switched_off() =>
        Assert.Contains("<DisableTransitiveProjectReferences>true<", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);

    private static IEnumerable<string> Violations(string project, XDocument file) =>
        from reference in file.Descendants("ProjectReference")
        let target = Name(reference.Attribute("Include")!.Value)
        where !Allowed[project].Contains(target)
        select $"{project} → {target}";

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}
