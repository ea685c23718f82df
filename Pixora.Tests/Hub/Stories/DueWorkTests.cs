using Pixora.Hub.Stories;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Stories;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class DueWorkTests
{
    private static readonly VideoTaskId Id = new("0123456789abcdef0123456789abcdef");
    private static readonly PriceQuoted Free = new(1, 0);

    [Fact]
    public async Task What_is_due_follows_from_where_the_task_stands()
    {
        var plan = await new InstantPlanner().PlanAsync(
            new Brief("sea"), new Preferences(), TestContext.Current.CancellationToken);
        TaskFact[] reviewed = [new BreakdownProposed(1, plan.Breakdown), new StageChanged(TaskStage.Reviewing)];

        Assert.Equal(new DueWork(DueWorkKind.Plan, 0), After());
        Assert.Equal(new DueWork(DueWorkKind.Price, 1), After(reviewed));
        Assert.Equal(new DueWork(DueWorkKind.None, 1), After([.. reviewed, Free]));
        Assert.Equal(new DueWork(DueWorkKind.Price, 2), After([.. reviewed, Free, new TitleChanged(2, "Another")]));
        Assert.Equal(
            new DueWork(DueWorkKind.Produce, 1), After([.. reviewed, Free, new StageChanged(TaskStage.Producing)]));
        Assert.Equal(new DueWork(DueWorkKind.None, 1), After([.. reviewed, new StageChanged(TaskStage.Cancelled)]));
        Assert.Equal(new DueWork(DueWorkKind.None, 1), After([.. reviewed, new StageChanged(TaskStage.Failed)]));
    }

    [Fact]
    public async Task The_plan_is_due_until_the_brief_is_answered_and_talk_waits_for_it()
    {
        var plan = await new InstantPlanner().PlanAsync(
            new Brief("sea"), new Preferences(), TestContext.Current.CancellationToken);
        TaskFact[] planned =
        [
            new ChatMessage(Actor.Person, "you", "sea"), new BreakdownProposed(1, plan.Breakdown), new StageChanged(
                TaskStage.Reviewing),
            new ChatMessage(Actor.Person, "you", "Longer"),
        ];

        Assert.Equal((new DueWork(DueWorkKind.Plan, 0), default), (After(planned), DueWork.Talk(Told(planned))));
        planned = [.. planned, new TurnEnded(1, "done")];
        Assert.Equal(
            (new DueWork(DueWorkKind.Price, 1), new DueWork(DueWorkKind.Answer, 1)), (After(planned), DueWork.Talk(Told(planned))));
    }

    [Theory]
    [InlineData("interrupted")]
    [InlineData("asked")]
    public void Who_stops_the_first_plan_or_is_asked_something_has_the_word_and_the_next_message_takes_it_up_again(
        string outcome)
    {
        TaskFact[] stopped = [new ChatMessage(Actor.Person, "you", "sea"), new TurnEnded(1, outcome)];
        Assert.Equal((default, default), (After(stopped), DueWork.Talk(Told(stopped))));
        Assert.False(DueWork.IsOwed(Told(stopped)));

        TaskFact[] asked = [.. stopped, new ChatMessage(Actor.Person, "you", "Shorter")];
        Assert.Equal((default, new DueWork(DueWorkKind.Answer, 1)), (After(asked), DueWork.Talk(Told(asked))));
        Assert.Equal(new DueWork(DueWorkKind.Plan, 0), After([.. asked, new TurnEnded(2, "failed")]));
        Assert.Equal(
            new DueWork(DueWorkKind.Plan, 0),
            After([.. stopped, new StageChanged(TaskStage.Cancelled), new StageChanged(TaskStage.Briefing)]));
        Assert.Equal(new DueWork(DueWorkKind.Plan, 0), After(new ChatMessage(Actor.Person, "you", "sea"), new TurnEnded(1, "failed")));
    }

    private static DueWork After(params TaskFact[] facts) => DueWork.Of(Told(facts));

    private static VideoTask Told(TaskFact[] facts) => VideoTask.From(
        Story.Continue(
            new(1, 0), new(new("c"), DateTimeOffset.UnixEpoch), [new TaskCreated(Id, new UserId("local"), new Brief("sea")), .. facts]));
}
