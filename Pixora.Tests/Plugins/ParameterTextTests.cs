using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Tests.Plugins;

/// <summary>
/// Descriptions must be constants, so the ranges are written a second time; here they are compared with the rules.
/// </summary>
public sealed class ParameterTextTests
{
    [Fact]
    public void Descriptions_name_the_limits_that_the_rules_keep()
    {
        Assert.Equal(ParameterText.FilmSeconds, Range(FilmLimits.ShortestFilm, FilmLimits.LongestFilm));
        Assert.Equal(ParameterText.SceneSeconds, Range(FilmLimits.ShortestScene, FilmLimits.LongestScene));
        Assert.Equal(ParameterText.Scenes, Range(1, FilmLimits.MaxScenes));
        Assert.Equal(ParameterText.Pace, Range(FilmLimits.SlowestPace, FilmLimits.FastestPace));
        Assert.Equal(ParameterText.MusicLevel, Range(FilmLimits.QuietestMusic, FilmLimits.LoudestMusic));
    }

    [Fact]
    public void Descriptions_name_every_aspect_ratio() => Assert.All(
        Enum.GetValues<AspectRatio>(),
        aspect => Assert.Contains(AspectRatios.ToText(aspect), ParameterText.Aspects, StringComparison.Ordinal));

    [Theory]
    [InlineData(ToolNames.CheckGenerationStatus)]
    [InlineData(ToolNames.GetResult)]
    [InlineData(ToolNames.PreviewChange)]
    [InlineData(ToolNames.UpdateProgress)]
    [InlineData(ToolNames.GenerateVideo)]
    public void A_tool_that_only_looks_counts_as_no_change(string tool) => Assert.True(CrewTools.ChangesNothing(tool));

    [Theory]
    [InlineData(ToolNames.UpdateScene)]
    [InlineData(ToolNames.SetPreferences)]
    [InlineData(ToolNames.Undo)]
    public void A_tool_that_edits_counts_as_a_change(string tool) => Assert.False(CrewTools.ChangesNothing(tool));

    private static string Range(double least, double most) => FormattableString.Invariant($"{least} to {most}");
}
