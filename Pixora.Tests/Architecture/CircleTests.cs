using System.Reflection;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.Slices.SliceRuleDefinition;

namespace Pixora.Tests.Architecture;

/// <summary>Namespaces of a project lean on each other in one direction: what two share lies below both.</summary>
public sealed class CircleTests
{
    /// <summary>A project, and the circles it may have: none, unless a line here says why.</summary>
    public static TheoryData<string, string[]> Projects => new()
    {
        // The aggregate asks its rules, the rules read the aggregate: one model in two folders.
        { "Pixora.Media", ["Media.Tasks, Media.Tasks.Rules"] },
        { "Pixora.Plugins", [] },
        { "Pixora.Agents", [] },
        { "Pixora.Hub", [] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_is_free_of_circles_between_namespaces(string project, string[] allowed) =>
        Assert.Equal(allowed, Circles(Assembly.Load(project), "Pixora.(**)"));

    [Fact]
    public void A_planted_circle_is_found() =>
        Assert.Equal(["Left, Right"], Circles(typeof(CircleTests).Assembly, "Pixora.Tests.Architecture.Circle.(**)"));

    /// <param name="pattern">Says which namespaces count, and what of their names is told.</param>
    private static IEnumerable<string> Circles(Assembly assembly, string pattern)
    {
        var architecture = new ArchLoader().LoadAssemblies(assembly).Build();
        return Slices().Matching(pattern).Should().BeFreeOfCycles().Evaluate(architecture)
            .Where(result => !result.Passed)
            .Select(result => Namespaces(result.Description))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>
    /// The description's lines read <c>A -> B</c>, each followed by indented ones that name the types.
    /// </summary>
    private static string Namespaces(string description) => string.Join(", ", description.ReplaceLineEndings("\n").Split('\n')
        .Where(line => !line.StartsWith('\t') && line.Contains(" -> ", StringComparison.Ordinal))
        .SelectMany(line => line.Split(" -> "))
        .Distinct()
        .Order(StringComparer.Ordinal));
}
