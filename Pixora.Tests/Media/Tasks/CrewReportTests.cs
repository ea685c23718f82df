using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class CrewReportTests
{
    private static readonly CallTool Call = new("composer", "generate_music", "turn-0-2", """{"mood":"calm"}""");

    [Fact]
    public void A_tool_call_and_its_answer_stand_in_the_story_and_in_the_task()
    {
        var desk = new Desk();

        desk.Send(Call, Actor.Crew).Facts();
        var answered = desk.Send(new AnswerTool("turn-0-2", false, "music.level", "Too loud."), Actor.Crew).Facts();

        Assert.Equal(
            [new ToolAnswered("composer", "generate_music", "turn-0-2", false, "music.level", "Too loud.")], answered);
        Assert.Equal(
            [new ToolUse(new("composer", "generate_music", "turn-0-2", """{"mood":"calm"}"""), 1, (ToolAnswered)answered[0])],
            desk.Task.ToolUses);
    }

    [Fact]
    public void A_call_is_recorded_once_and_answered_once()
    {
        var desk = new Desk();
        var answer = new AnswerTool("turn-0-2", true, null, "Done.");

        desk.Send(Call, Actor.Crew).Facts();
        Assert.Empty(desk.Send(Call, Actor.Crew).Facts());
        desk.Send(answer, Actor.Crew).Facts();
        Assert.Empty(desk.Send(answer with { Message = "Done again." }, Actor.Crew).Facts());
    }

    [Theory]
    [InlineData(Actor.Person)]
    [InlineData(Actor.Studio)]
    public void Only_the_crew_reports_its_work(Actor by)
    {
        var desk = new Desk();

        Assert.Equal("actor.crew", desk.Send(Call, by).Code());
        Assert.Equal("actor.crew", desk.Send(new AnswerTool("turn-0-2", true, null, "Done."), by).Code());
        Assert.Equal("actor.crew", desk.Send(new EndTurn(1, "done"), by).Code());
    }

    public static TheoryData<TaskCommand, string> Impossible { get; } = new()
    {
        { Call with { Speaker = " " }, "tool.name" },
        { Call with { Call = new string('c', 101) }, "tool.name" },
        { Call with { Arguments = new string('a', 4001) }, "tool.arguments" },
        { Call with { Arguments = "\0" }, "tool.text" },
        { new AnswerTool("turn-0-9", true, null, "Done."), "tool.call.unknown" },
        { new EndTurn(2, "done"), "turn.through" },
        { new EndTurn(-1, "done"), "turn.through" },
        { new EndTurn(1, "two\nlines"), "turn.outcome" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void A_report_is_sound(TaskCommand report, string code) =>
        Assert.Equal(code, new Desk().Send(report, Actor.Crew).Code());

    [Fact]
    public void A_person_waits_until_the_turn_that_answers_them_has_ended()
    {
        var desk = new Desk();
        Assert.Equal(0, desk.Task.Unanswered);

        desk.Send(new Say("director", "I am planning.", "turn-0-1"), Actor.Crew).Facts();
        Assert.Equal(0, desk.Task.Unanswered);
        desk.Send(new Say("", "Make it short.")).Facts();
        desk.Send(new EndTurn(1, "done"), Actor.Crew).Facts();
        Assert.Equal(2, desk.Task.Unanswered);
        desk.Send(new EndTurn(3, "done"), Actor.Crew).Facts();
        Assert.Null(desk.Task.Unanswered);
    }

    [Fact]
    public void A_line_of_the_crew_outside_a_turn_answers_all_before_it()
    {
        var desk = new Desk();

        desk.Send(new Say("director", "Here is the plan."), Actor.Crew).Facts();

        Assert.Null(desk.Task.Unanswered);
    }

    [Fact]
    public void Old_tool_calls_are_forgotten()
    {
        var desk = new Desk();

        Assert.All(Enumerable.Range(0, VideoTask.MaxToolUses + 1), n => desk.Send(Call with { Call = $"turn-0-{n}" }, Actor.Crew).Facts());

        Assert.Equal(VideoTask.MaxToolUses, desk.Task.ToolUses.Count);
        Assert.Equal("turn-0-1", desk.Task.ToolUses[0].Called.Call);
    }
}
