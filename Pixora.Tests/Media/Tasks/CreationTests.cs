using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class CreationTests
{
    private static readonly VideoTaskId Id = new("0123456789abcdef0123456789abcdef");

    [Fact]
    public void A_task_begins_with_what_was_asked_for()
    {
        var brief = new Brief("A film about the sea", 60);

        var facts = VideoTask.Create(Id, new("ada"), brief).Facts();

        Assert.Equal(
            [new TaskCreated(Id, new("ada"), brief), new ChatMessage(Actor.Person, "you", brief.Prompt)], facts);
    }

    [Fact]
    public void A_bad_brief_begins_nothing() =>
        Assert.Equal("brief.prompt.empty", VideoTask.Create(Id, new("ada"), new(" ")).Code());

    [Fact]
    public void A_new_task_is_briefing()
    {
        var task = new Desk().Task;

        Assert.Equal(TaskStage.Briefing, task.Stage);
        Assert.Null(task.Breakdown);
        Assert.Equal(0, task.Revision);
        Assert.Equal(2, task.Seq);
        Assert.Equal("you", Assert.Single(task.Chat).Speaker);
    }

    [Fact]
    public void A_story_without_a_beginning_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => VideoTask.From([]));
        Assert.Throws<ArgumentException>(
            () => VideoTask.From([new(1, 1, Desk.Morning, new("x"), new StageChanged(TaskStage.Failed))]));
    }
}
