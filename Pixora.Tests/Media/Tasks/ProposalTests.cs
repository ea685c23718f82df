using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class ProposalTests
{
    [Fact]
    public void The_first_breakdown_is_put_up_for_review()
    {
        var desk = new Desk();

        var facts = desk.Send(new ProposeBreakdown(Plans.Sea), Actor.Crew).Facts();

        Assert.Equal([new BreakdownProposed(1, Plans.Sea), new StageChanged(TaskStage.Reviewing)], facts);
        Assert.Equal([new Revision(1, Plans.Sea, null, null)], desk.Task.Revisions);
    }

    [Fact]
    public void Another_breakdown_can_be_undone()
    {
        var desk = Desk.At(TaskStage.Reviewing);

        Assert.Single(desk.Send(new ProposeBreakdown(Plans.Sea with { Title = "Deep" }), Actor.Crew).Facts());
        desk.Send(new Undo()).Facts();

        Assert.Equal(Plans.Sea, desk.Plan);
    }

    [Fact]
    public void Nobody_has_looked_at_a_new_plan()
    {
        var desk = new Desk();

        desk.Send(new ProposeBreakdown(Plans.With(scene => scene with { Approved = true })), Actor.Crew).Facts();

        Assert.DoesNotContain(desk.Plan.Scenes, scene => scene.Approved);
    }

    [Theory]
    [InlineData(TaskStage.Producing)]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void A_plan_that_comes_too_late_is_refused(TaskStage stage) =>
        Assert.Equal("stage.mismatch", Desk.At(stage).Send(new ProposeBreakdown(Plans.Sea with { Title = "Late" }), Actor.Crew).Code());

    [Fact]
    public void The_same_plan_again_changes_nothing() =>
        Assert.Empty(Desk.At(TaskStage.Reviewing).Send(new ProposeBreakdown(Plans.Sea), Actor.Crew).Facts());
}
