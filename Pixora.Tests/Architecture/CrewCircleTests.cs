using System.Reflection;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.Slices.SliceRuleDefinition;

namespace Pixora.Tests.Architecture;

/// <summary>Namespaces of the crew depend on each other in one direction.</summary>
public sealed class CrewCircleTests
{
    [Theory]
    [InlineData("Pixora.Agents")]
    [InlineData("Pixora.Plugins")]
    public void A_project_is_free_of_circles_between_namespaces(string project)
    {
        var architecture = new ArchLoader().LoadAssemblies(Assembly.Load(project)).Build();

        Assert.Empty(Slices().Matching("Pixora.(**)").Should().BeFreeOfCycles().Evaluate(architecture)
            .Where(result => !result.Passed).Select(result => result.Description));
    }
}
