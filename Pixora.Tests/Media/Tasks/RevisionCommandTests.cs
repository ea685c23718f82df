using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class RevisionCommandTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);

    [Fact]
    public void Undo_goes_back_step_by_step_and_redo_forth_again()
    {
        Edit("B", "C");

        Assert.Equal(["B", "The sea"], Titles(new Undo(), new Undo()));
        Assert.Equal("undo.empty", desk.Send(new Undo()).Code());
        Assert.Equal(["B", "C"], Titles(new Redo(), new Redo()));
        Assert.Equal("redo.empty", desk.Send(new Redo()).Code());
        Assert.Equal(["B", "The sea"], Titles(new Undo(), new Undo()));
        Assert.Equal(Plans.Sea, desk.Plan);
    }

    [Fact]
    public void Every_step_back_is_a_revision_too()
    {
        Edit("B");

        Assert.Equal([new RevisionRestored(3, 1, null, 2)], desk.Send(new Undo()).Facts());
        Assert.Equal([1, 2, 3], desk.Task.Revisions.Select(revision => revision.Number));
        Assert.Equal(desk.Task.Revisions[0].Breakdown, desk.Task.Revisions[2].Breakdown);
    }

    [Fact]
    public void A_new_edit_ends_what_could_be_redone()
    {
        Edit("B");
        desk.Send(new Undo()).Facts();
        Edit("C");

        Assert.Equal("redo.empty", desk.Send(new Redo()).Code());
        Assert.Equal(["The sea"], Titles(new Undo()));
    }

    [Fact]
    public void Restoring_a_revision_is_an_edit_that_can_be_undone()
    {
        Edit("B", "C");

        Assert.Equal(["B", "C"], Titles(new RestoreRevision(2), new Undo()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_revision_that_never_was_cannot_be_restored(int number) =>
        Assert.Equal("revision.unknown", desk.Send(new RestoreRevision(number)).Code());

    [Fact]
    public void Restoring_what_is_there_changes_nothing() => Assert.Empty(desk.Send(new RestoreRevision(1)).Facts());

    [Fact]
    public void A_command_that_saw_an_older_revision_is_told_the_current_one()
    {
        Edit("B");

        var refused = Assert.IsType<Decision.Rejected>(desk.Send(new SetTitle("C"), expected: 1));

        Assert.Equal("revision.stale", refused.Refusal.Code);
        Assert.Contains("the current one is 2", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.Single(desk.Send(new SetTitle("C"), expected: 2).Facts());
    }

    [Theory]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void An_edit_after_the_end_goes_back_to_review(TaskStage stage)
    {
        var ended = Desk.At(stage);

        Assert.Equal(
            [new TitleChanged(2, "B"), new StageChanged(TaskStage.Reviewing)], ended.Send(new SetTitle("B")).Facts());
        Assert.Equal(TaskStage.Reviewing, ended.Task.Stage);
        Assert.Null(ended.Task.Error);
    }

    [Fact]
    public void Without_a_plan_or_while_it_is_filmed_nothing_is_edited()
    {
        TaskCommand[] edits =
        [
            new SetTitle("B"), new RemoveScene(SceneId.Of(1)), new PutCharacter(Plans.Ada), new SetLength(60), new Undo(), new Redo(),
            new RestoreRevision(1),
        ];

        Assert.All(edits, edit => Assert.Equal("stage.mismatch", Desk.At(TaskStage.Producing).Send(edit).Code()));
        Assert.All(edits, edit => Assert.Equal("stage.mismatch", new Desk().Send(edit).Code()));
    }

    private void Edit(params string[] titles) =>
        Assert.All(titles, title => Assert.Single(desk.Send(new SetTitle(title)).Facts()));

    private string[] Titles(params TaskCommand[] commands) => [.. commands.Select(command =>
    {
        desk.Send(command).Facts();
        return desk.Plan.Title;
    })];
}
