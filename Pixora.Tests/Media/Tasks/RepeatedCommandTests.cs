using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class RepeatedCommandTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);
    private readonly CommandEnvelope retitle = new(new("once"), Actor.Person, Desk.Morning.AddHours(1), new SetTitle("B"), 1);

    [Fact]
    public void A_command_sent_twice_takes_effect_once()
    {
        Assert.Single(desk.Send(retitle).Facts());

        // Its expected revision is stale by now, and still the first answer stands.
        Assert.Empty(desk.Send(retitle).Facts());
        Assert.Equal(2, desk.Task.Revision);
    }

    [Fact]
    public void The_memory_lasts_24_hours()
    {
        desk.Send(retitle).Facts();
        desk.Send(new SetTitle("C")).Facts();
        var later = retitle with { ExpectedRevision = null, At = retitle.At + VideoTask.Memory };

        Assert.Empty(desk.Send(later).Facts());
        var renewed = later with { At = later.At.AddTicks(1) };
        Assert.Single(desk.Send(renewed).Facts());
        Assert.Empty(desk.Send(renewed).Facts());
    }

    [Fact]
    public void The_same_id_with_another_request_is_refused()
    {
        desk.Send(retitle).Facts();

        Assert.Equal("command.reused", desk.Send(retitle with { Command = new SetTitle("C") }).Code());
        Assert.Equal("command.reused", desk.Send(retitle with { By = Actor.Crew }).Code());
        Assert.Equal("B", desk.Plan.Title);
    }

    [Fact]
    public void The_answer_to_a_repeated_command_names_the_revision_it_made_whatever_happened_since()
    {
        desk.Send(retitle).Facts();
        desk.Send(new SetTitle("C")).Facts();

        Assert.Equal(3, desk.Task.Revision);
        Assert.Equal(2, desk.Task.RevisionAfter(retitle));
    }

    [Fact]
    public void The_memory_is_bounded_and_forgets_the_oldest_first()
    {
        Assert.All(Enumerable.Range(1, VideoTask.MostRemembered), _ => desk.Send(new Say("", "Hello")).Facts());

        Assert.Equal(VideoTask.MostRemembered, desk.Task.Remembered.Count);
        Assert.DoesNotContain(desk.Task.Remembered, past => past.Id == new CommandId("create"));
    }

    [Fact]
    public void Several_facts_of_one_command_are_remembered_once()
    {
        desk.Send(new(new("approve"), Actor.Person, Desk.Morning, new ApproveBreakdown(1, 1))).Facts();

        Assert.Single(desk.Task.Remembered, past => past.Id == new CommandId("approve"));
    }

    [Fact]
    public void A_refused_command_may_be_sent_again()
    {
        var approve = new CommandEnvelope(new("approve"), Actor.Person, Desk.Morning, new ApproveBreakdown(1, 0));
        Assert.Equal("budget.exceeded", desk.Send(approve).Code());

        desk.Send(new QuotePrice(1, 0), Actor.Studio).Facts();

        Assert.NotEmpty(desk.Send(approve).Facts());
    }
}
