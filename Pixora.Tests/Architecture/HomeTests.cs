using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Pixora.Tests.Architecture;

/// <summary>A framework stays in its home: what a namespace may lean on.</summary>
public sealed class HomeTests
{
    private static readonly ArchUnitNET.Domain.Architecture Pixora = new ArchLoader().LoadAssemblies(
        typeof(global::Pixora.Media.Tasks.VideoTask).Assembly,
        typeof(global::Pixora.Plugins.ScenePlugin).Assembly,
        typeof(global::Pixora.Agents.Planning.IPlanner).Assembly,
        typeof(global::Pixora.Hub.Contracts.EventBatch).Assembly,
        typeof(HomeTests).Assembly).Build();

    /// <summary>Home (a pattern over full names), and what must not be seen there.</summary>
    public static TheoryData<string, string> Homes => new()
    {
        {
            @"^Pixora\.Media\.(Tasks|Timeline|Graph)\.",
            @"^(Microsoft\.(?!CodeAnalysis)|SkiaSharp|FFMpegCore"
                + @"|System\.(IO\.(?!MemoryStream|Stream$)|Net|Diagnostics\.Process|Threading\.Timer))"
        },
        { @"^Pixora\.Media\.(Generation|Storage)\.", @"^(SkiaSharp|FFMpegCore|System\.Diagnostics\.Process)" },
        { @"^Pixora\.Media\.", @"^(Microsoft\.(SemanticKernel|Agents|AspNetCore)|Orleans|StackExchange)" },
        { @"^Pixora\.Plugins\.", @"^(Microsoft\.(Agents|AspNetCore)|SkiaSharp|FFMpegCore|System\.(Net\.Http|Diagnostics\.Process))" },
        { @"^Pixora\.Agents\.", @"^(Microsoft\.AspNetCore|SkiaSharp|FFMpegCore|System\.Diagnostics\.Process)" },
        { @"^Pixora\.Hub\.", @"^(SkiaSharp|FFMpegCore|Microsoft\.SemanticKernel)" },
        {
            @"^Pixora\.(Media(?!\.Rendering\.Tools\.(ToolProcess|ProcessFamily))|Plugins|Agents|Hub)\.",
            @"^(System\.Diagnostics\.Process(StartInfo)?$|FFMpegCore\.FF(Probe|Mpeg)$|Instances\.)"
        },
        { @"^Pixora\.Media\.(?!Rendering\.Inspection\.)", @"^FFMpegCore" },
        { @"^Pixora\.Hub\.Wire\.", @"^(Pixora\.Hub\.(?!Wire|Contracts)|Orleans|StackExchange|Microsoft\.AspNetCore)" },
        { @"^Pixora\.Hub\.Contracts\.", @"^(Pixora\.(?!Hub\.Contracts)|Microsoft\.(?!CodeAnalysis))" },
    };

    [Theory]
    [MemberData(nameof(Homes))]
    public void A_home_leans_only_on_what_it_may(string home, string forbidden) =>
        Assert.Empty(Violations(home, forbidden));

    [Fact]
    public void A_planted_violation_is_found() =>
        Assert.NotEmpty(Violations(@"^Pixora\.Tests\.Architecture\.Planted", @"^System\.Net"));

    private static IEnumerable<string> Violations(string home, string forbidden)
    {
        GivenTypesConjunction inside = Types().That().HaveFullNameMatching(home);
        return inside.Should().NotDependOnAnyTypesThat().HaveFullNameMatching(forbidden)
            .WithoutRequiringPositiveResults()
            .Evaluate(Pixora).Where(result => !result.Passed).Select(result => result.Description);
    }
}

internal static class Planted
{
    public static Uri Anywhere(System.Net.IPAddress address) => new($"http://{address}");
}
