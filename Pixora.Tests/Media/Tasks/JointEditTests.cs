using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class JointEditTests
{
    [Fact]
    public void Edits_made_together_are_one_revision_that_one_undo_takes_back()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        var before = desk.Task.Breakdown!;

        desk.Send(Together, Actor.Crew).Facts();

        var after = desk.Task;
        Assert.Equal(2, after.Revision);
        Assert.Equal(("Deep", before.Scenes.Count - 1), (after.Breakdown!.Title, after.Breakdown.Scenes.Count));
        desk.Send(new Undo()).Facts();
        Assert.Equal(before, desk.Task.Breakdown);
    }

    [Fact]
    public void When_one_is_refused_none_is_made()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        var decision = desk.Send(new EditPlan([new SetTitle("Deep"), new RemoveScene(new("scene-99"))]), Actor.Crew);

        Assert.Equal("scene.unknown", decision.Code());
        Assert.Equal(1, desk.Task.Revision);
    }

    [Fact]
    public void A_single_change_is_told_as_itself_and_none_as_nothing()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        var title = desk.Task.Breakdown!.Title;

        Assert.Empty(desk.Send(new EditPlan([new SetTitle(title)]), Actor.Crew).Facts());
        Assert.IsType<TitleChanged>(
            Assert.Single(desk.Send(new EditPlan([new SetTitle(title), new SetTitle("Deep")]), Actor.Crew).Facts()));
    }

    [Fact]
    public void Only_edits_are_made_together()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        TaskCommand[] wrong = [new EditPlan([]), new EditPlan([new Undo()]), new EditPlan([new Cancel()]), new EditPlan([Together])];

        Assert.All(wrong, command => Assert.Equal("edits.invalid", desk.Send(command, Actor.Crew).Code()));
    }

    [Fact]
    public void A_finished_film_is_reviewed_again_and_one_that_is_made_is_left_alone()
    {
        var finished = Desk.At(TaskStage.Completed);
        finished.Send(Together, Actor.Crew).Facts();

        Assert.Equal(TaskStage.Reviewing, finished.Task.Stage);
        Assert.Equal("stage.mismatch", Desk.At(TaskStage.Producing).Send(Together, Actor.Crew).Code());
    }

    private static EditPlan Together => new([new RemoveScene(new("scene-2")), new SetTitle("Deep")]);
}
