using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class ApprovalTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);

    [Fact]
    public void A_person_approves_a_revision_and_a_price()
    {
        Assert.Equal(
            [new BreakdownApproved(1, 2.5m), new StageChanged(TaskStage.Producing)],
            desk.Send(new ApproveBreakdown(1, 2.5m)).Facts());
        Assert.Equal(new BreakdownApproved(1, 2.5m), desk.Task.Approval);
    }

    [Theory]
    [InlineData(Actor.Crew)]
    [InlineData(Actor.Studio)]
    [InlineData((Actor)9)]
    public void Nobody_else_approves_or_cancels(Actor by)
    {
        Assert.Equal("approval.person", desk.Send(new ApproveBreakdown(1, 100), by).Code());
        Assert.Equal("approval.person", desk.Send(new Cancel(), by).Code());
        Assert.Equal("approval.person", Desk.At(TaskStage.Cancelled).Send(new Retry(), by).Code());
    }

    [Fact]
    public void A_price_that_moved_over_the_ceiling_is_refused()
    {
        desk.Send(new QuotePrice(1, 3), Actor.Studio).Facts();

        Assert.Equal("budget.exceeded", desk.Send(new ApproveBreakdown(1, 2.99m)).Code());
        Assert.Equal("approval.ceiling", desk.Send(new ApproveBreakdown(1, -1)).Code());
    }

    [Fact]
    public void An_unknown_price_is_not_zero()
    {
        desk.Send(new QuotePrice(1, null), Actor.Studio).Facts();

        Assert.Equal("price.unknown", desk.Send(new ApproveBreakdown(1, 100)).Code());
    }

    [Fact]
    public void A_plan_that_moved_has_to_be_quoted_and_approved_anew()
    {
        desk.Send(new SetTitle("B")).Facts();

        Assert.Equal("revision.stale", desk.Send(new ApproveBreakdown(1, 1)).Code());
        Assert.Equal("price.unknown", desk.Send(new ApproveBreakdown(2, 1)).Code());
    }

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Producing)]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void Only_what_is_reviewed_is_approved(TaskStage stage) =>
        Assert.Equal("stage.mismatch", Desk.At(stage).Send(new ApproveBreakdown(1, 1)).Code());

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Reviewing)]
    [InlineData(TaskStage.Producing)]
    [InlineData(TaskStage.Failed)]
    public void What_is_not_finished_can_be_cancelled(TaskStage stage) =>
        Assert.Equal([new StageChanged(TaskStage.Cancelled)], Desk.At(stage).Send(new Cancel()).Facts());

    [Fact]
    public void What_is_over_cannot_be_cancelled()
    {
        Assert.Equal("stage.mismatch", Desk.At(TaskStage.Completed).Send(new Cancel()).Code());
        Assert.Empty(Desk.At(TaskStage.Cancelled).Send(new Cancel()).Facts());
    }

    [Theory]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void Trying_again_goes_on_with_what_was_approved(TaskStage stage)
    {
        var stopped = Desk.At(stage);

        Assert.Equal([new StageChanged(TaskStage.Producing)], stopped.Send(new Retry()).Facts());
        Assert.Null(stopped.Task.Error);
    }

    [Fact]
    public void Trying_again_asks_for_approval_when_there_is_none()
    {
        desk.Send(new Cancel()).Facts();

        Assert.Equal([new StageChanged(TaskStage.Reviewing)], desk.Send(new Retry()).Facts());
    }

    [Fact]
    public void Trying_again_asks_anew_when_the_price_rose()
    {
        var failed = Desk.At(TaskStage.Failed);
        failed.Send(new QuotePrice(1, 1.01m), Actor.Studio).Facts();

        Assert.Equal([new StageChanged(TaskStage.Reviewing)], failed.Send(new Retry()).Facts());
    }

    [Fact]
    public void The_price_does_not_move_while_a_film_is_made() =>
        Assert.Equal("stage.mismatch", Desk.At(TaskStage.Producing).Send(new QuotePrice(1, 5), Actor.Studio).Code());

    [Fact]
    public void Trying_again_without_a_plan_begins_with_the_brief()
    {
        var planless = new Desk();
        planless.Send(new ReportFailure("crew.away", "Nobody answered.", null), Actor.Studio).Facts();

        Assert.Equal([new StageChanged(TaskStage.Briefing)], planless.Send(new Retry()).Facts());
    }

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Reviewing)]
    [InlineData(TaskStage.Producing)]
    [InlineData(TaskStage.Completed)]
    public void What_goes_on_needs_no_second_try(TaskStage stage) =>
        Assert.Equal("stage.mismatch", Desk.At(stage).Send(new Retry()).Code());
}
