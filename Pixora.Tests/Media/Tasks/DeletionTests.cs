using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class DeletionTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Producing)]
    public void Running_work_is_cancelled_in_the_same_decision(TaskStage stage)
    {
        var desk = Desk.At(stage);

        Assert.Equal(
            [new StageChanged(TaskStage.Cancelled), new TaskDeleted(desk.Story[^1].At + Week + TimeSpan.FromSeconds(1))],
            desk.Send(new DeleteTask()).Facts());
        Assert.Equal((TaskStage.Cancelled, true), (desk.Task.Stage, desk.Task.Deleted is not null));
    }

    [Theory]
    [InlineData(TaskStage.Reviewing)]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void What_does_not_run_keeps_its_stage(TaskStage stage)
    {
        var desk = Desk.At(stage);

        Assert.IsType<TaskDeleted>(Assert.Single(desk.Send(new DeleteTask()).Facts()));
        Assert.Equal([new TaskRestored()], desk.Send(new RestoreTask()).Facts());
        Assert.Equal((stage, null), (desk.Task.Stage, desk.Task.Deleted));
    }

    [Theory]
    [InlineData(Actor.Crew)]
    [InlineData(Actor.Studio)]
    [InlineData((Actor)9)]
    public void Nobody_but_a_person_deletes_or_restores(Actor by)
    {
        var desk = Desk.At(TaskStage.Completed);

        Assert.Equal("approval.person", desk.Send(new DeleteTask(), by).Code());
        desk.Send(new DeleteTask()).Facts();
        Assert.Equal("approval.person", desk.Send(new RestoreTask(), by).Code());
    }

    [Fact]
    public void A_deleted_task_takes_nothing_but_its_restoration()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        desk.Send(new DeleteTask()).Facts();
        (TaskCommand Command, Actor By)[] all =
        [
            (new SetTitle("B"), Actor.Person), (new Undo(), Actor.Person), (new Say("", "Hello"), Actor.Person),
            (new ApproveBreakdown(1, 1), Actor.Person),
            (new Cancel(), Actor.Person), (new Retry(), Actor.Person), (new SetPreferences(new()), Actor.Person),
            (new ProposeBreakdown(Plans.Sea), Actor.Crew),
            (new Say("director", "Hello"), Actor.Crew), (new EndTurn(1, "done"), Actor.Crew), (
                new QuotePrice(1, 2), Actor.Studio),
            (new RecordAsset(new("key", "image", null, false)), Actor.Studio), (
                new CompleteFilm(Plans.Film(1)), Actor.Studio),
            (new ReportFailure("a.b", "c", null), Actor.Studio),
        ];

        Assert.All(all, step => Assert.Equal("task.deleted", desk.Send(step.Command, step.By).Code()));
        Assert.Equal("task.deleted", desk.Send(new SetTitle("B"), expected: 99).Code());
    }

    [Fact]
    public void Deleting_twice_changes_nothing_and_does_not_put_the_end_off()
    {
        var desk = Desk.At(TaskStage.Completed);
        desk.Send(new DeleteTask()).Facts();
        var until = desk.Task.Deleted!.Until;

        Assert.Empty(desk.Send(new DeleteTask()).Facts());
        Assert.Equal(until, desk.Task.Deleted.Until);
    }

    [Fact]
    public void Restoring_what_is_not_deleted_changes_nothing() =>
        Assert.Empty(Desk.At(TaskStage.Completed).Send(new RestoreTask()).Facts());

    [Fact]
    public void It_is_restored_up_to_the_time_that_was_said_and_not_after()
    {
        var desk = Desk.At(TaskStage.Completed);
        desk.Send(
            new CommandEnvelope(new("delete"), Actor.Person, Desk.Morning, new DeleteTask()) { Restorable = TimeSpan.FromDays(2) }).Facts();
        var until = Desk.Morning.AddDays(2);

        Assert.Equal(until, desk.Task.Deleted!.Until);
        Assert.True(desk.Task.IsPastRestoring(until));
        Assert.False(desk.Task.IsPastRestoring(until.AddTicks(-1)));
        Assert.Equal(
            "task.deleted", desk.Send(new CommandEnvelope(new("late"), Actor.Person, until, new RestoreTask())).Code());
        Assert.Equal(
            [new TaskRestored()],
            desk.Send(new CommandEnvelope(new("early"), Actor.Person, until.AddTicks(-1), new RestoreTask())).Facts());
    }

    [Fact]
    public void The_sender_does_not_say_how_long_it_is_kept() =>
        Assert.Equal(Envelope(TimeSpan.FromDays(1)).Digest(), Envelope(TimeSpan.FromDays(9)).Digest());

    private static CommandEnvelope Envelope(TimeSpan restorable) =>
        new(new("a"), Actor.Person, Desk.Morning, new DeleteTask()) { Restorable = restorable };
}
