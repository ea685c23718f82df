using Pixora.Hub.Contracts;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Wire;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class NewsOfTasksTests
{
    private static readonly VideoTaskId Id = new("0123456789abcdef0123456789abcdef");
    private static readonly FilmResult Film = new(1, "folder", 6, 64, 36, 1000, []);

    [Fact]
    public async Task What_its_owner_should_know_of_a_film_is_named()
    {
        var plan = await new InstantPlanner().PlanAsync(new Brief("sea"), new(), TestContext.Current.CancellationToken);
        TaskFact[] reviewed = [new BreakdownProposed(1, plan.Breakdown), new StageChanged(TaskStage.Reviewing)];
        TaskFact[] priced = [.. reviewed, new PriceQuoted(1, 0)];
        TaskFact[] making = [.. priced, new StageChanged(TaskStage.Producing)];

        Assert.Equal((TaskNewsKind.Changed, null), Of([], reviewed));
        Assert.Equal((TaskNewsKind.Waits, "approval"), Of(reviewed, new PriceQuoted(1, 0)));
        Assert.Equal((TaskNewsKind.Waits, "question"), Of([], new TurnEnded(1, TurnEnded.Asked)));
        Assert.Equal((TaskNewsKind.Waits, "question"), Of([], new QuestionAsked("q-1", "director", "For whom?", ["Children", "Adults"])));
        QuestionAsked asked = new("q-1", "director", "For whom?", ["Children", "Adults"]);
        Assert.Equal((TaskNewsKind.Changed, null), Of([asked], new QuestionAnswered("q-1", 0, "Children")));
        Assert.Equal((TaskNewsKind.Waits, "scenes"), Of(making, new StageChanged(TaskStage.Waiting)));
        Assert.Equal((TaskNewsKind.Changed, null), Of(priced, new StageChanged(TaskStage.Producing)));
        Assert.Equal((TaskNewsKind.Finished, null), Of(making, new FilmCompleted(Film), new StageChanged(TaskStage.Completed)));
        var error = new TaskError("disk.full", "", null);
        Assert.Equal((TaskNewsKind.Failed, "disk.full"), Of(making, error, new StageChanged(TaskStage.Failed)));
        Assert.Equal((TaskNewsKind.Changed, null), Of(making, new StageChanged(TaskStage.Cancelled)));
        Assert.Equal((TaskNewsKind.Deleted, null), Of(priced, new TaskDeleted(DateTimeOffset.UnixEpoch)));
        Assert.Equal((TaskNewsKind.Changed, null), Of([.. priced, new TaskDeleted(DateTimeOffset.UnixEpoch)], new TaskRestored()));
    }

    [Fact]
    public void What_the_list_does_not_show_is_no_news()
    {
        Assert.Null(Of([], new ChatMessage(Actor.Person, "you", "Longer")));
        Assert.Null(Of([], new TurnEnded(1, "done")));
    }

    private static (TaskNewsKind What, string? Reason)? Of(TaskFact[] before, params TaskFact[] added)
    {
        StoryEntry[] story = [.. new TaskFact[] { new TaskCreated(Id, new("ann"), new("sea")) }.Concat(before).Concat(added).Select(
            (fact, index) => new StoryEntry(1, index + 1, DateTimeOffset.UnixEpoch, new("c"), fact))];
        var known = VideoTask.From(story.SkipLast(added.Length));
        return NewsOfTasks.Of(known, VideoTask.From(story), story[^added.Length..], DateTimeOffset.UnixEpoch) is { } news
            ? (news.What, news.Reason)
            : null;
    }
}
