using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class RepeatedCommandTests
{
    private readonly Desk desk = Desk.At(TaskStage.Reviewing);
    private readonly CommandEnvelope retitle = new(
        new("once"), Actor.Person, Desk.Morning.AddHours(1), new SetTitle("B"), 1);

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
        var later = retitle with { ExpectedRevision = null, At = retitle.At + CommandMemory.MaxAge };

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
    public void A_command_is_remembered_however_many_follow()
    {
        desk.Send(retitle).Facts();
        Assert.All(Enumerable.Range(1, 2000), _ => desk.Send(new Say("", "Hello")).Facts());

        Assert.Empty(desk.Send(retitle).Facts());
        Assert.Equal(2, desk.Task.RevisionAfter(retitle));
    }

    [Fact]
    public void The_memory_is_bounded_and_forgets_the_oldest_first()
    {
        var memory = Enumerable.Range(0, CommandMemory.MaxCommands + 1)
            .Aggregate(CommandMemory.Empty, (all, number) => all.With(Entry(number, Desk.Morning), 1));

        Assert.Equal(CommandMemory.MaxCommands, memory.Count);
        Assert.Null(memory.Find(Id(0), Desk.Morning));
        Assert.NotNull(memory.Find(Id(1), Desk.Morning));
        Assert.NotNull(memory.Find(Id(CommandMemory.MaxCommands), Desk.Morning));
    }

    [Fact]
    public void What_is_older_than_a_day_takes_no_room()
    {
        var old = Enumerable.Range(0, 50)
            .Aggregate(
                CommandMemory.Empty, (all, number) => all.With(Entry(number, Desk.Morning.AddMinutes(number)), 1));

        var later = old.With(Entry(7, Desk.Morning + CommandMemory.MaxAge.Add(TimeSpan.FromMinutes(20))), 3);

        // Those of minutes 20 to 49, and the one that was used again.
        Assert.Equal(31, later.Count);
        Assert.Equal(3, later.Find(Id(7), Desk.Morning + CommandMemory.MaxAge.Add(TimeSpan.FromMinutes(20)))!.Revision);
    }

    [Fact]
    public void Several_facts_of_one_command_are_remembered_once()
    {
        var before = desk.Task.Remembered.Count;
        desk.Send(new(new("approve"), Actor.Person, Desk.Morning, new ApproveBreakdown(1, 1))).Facts();

        Assert.Equal(before + 1, desk.Task.Remembered.Count);
    }

    [Fact]
    public void A_refused_command_may_be_sent_again()
    {
        var approve = new CommandEnvelope(new("approve"), Actor.Person, Desk.Morning, new ApproveBreakdown(1, 0));
        Assert.Equal("budget.exceeded", desk.Send(approve).Code());

        desk.Send(new QuotePrice(1, 0), Actor.Studio).Facts();

        Assert.NotEmpty(desk.Send(approve).Facts());
    }

    private static CommandId Id(int number) => new($"c-{number}");

    private static StoryEntry Entry(int number, DateTimeOffset at) =>
        new(1, number + 1, at, Id(number), new TitleChanged(1, "A"));
}
