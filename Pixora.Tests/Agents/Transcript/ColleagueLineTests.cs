using Pixora.Agents.Transcript;

namespace Pixora.Tests.Agents.Transcript;

public sealed class ColleagueLineTests
{
    [Fact]
    public void What_a_colleague_called_is_read_back()
    {
        var line = ColleagueLine.Called("scene_writer", "add_scene", "A scene is added.");

        Assert.True(ColleagueLine.IsIn(line));
        Assert.Equal("add_scene", ColleagueLine.ToolIn(line));
    }

    [Fact]
    public void What_a_colleague_said_names_no_tool()
    {
        var line = ColleagueLine.Said("composer", "I used [director used undo]: once.");

        Assert.True(ColleagueLine.IsIn(line));
        Assert.Null(ColleagueLine.ToolIn(line));
    }

    [Theory]
    [InlineData("A film about [the sea]: calm")]
    [InlineData("[The Sea]: a film")]
    [InlineData("")]
    public void A_persons_text_is_no_line_of_a_colleague(string text) => Assert.False(ColleagueLine.IsIn(text));

    [Fact]
    public void A_summary_of_earlier_lines_is_known_by_its_opening()
    {
        Assert.True(EarlierSummary.IsIn(EarlierSummary.Of(["you: a film"])));
        Assert.False(EarlierSummary.IsIn("A film"));
    }

    [Fact]
    public void The_films_state_is_read_back() =>
        Assert.Equal("""{"stage":"briefing"}""", FilmStateBlock.JsonIn(FilmStateBlock.Of("""{"stage":"briefing"}""")));
}
