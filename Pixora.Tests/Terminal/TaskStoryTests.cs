using CsCheck;
using Pixora.Hub.Contracts;
using Pixora.Hub.Stories;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;
using Pixora.Terminal;
using Pixora.Tests.Media.Tasks;

namespace Pixora.Tests.Terminal;

public sealed class TaskStoryTests
{
    [Fact]
    public void Whose_turn_it_is_is_seen_as_the_server_sees_it() => new Generated(wild: false).Story.Sample(commands =>
    {
        var story = Desk.Play(commands).Story;
        var held = new TaskStory();
        for (var count = 1; count <= story.Count; count++)
        {
            held.Take([WireFacts.Of(story[count - 1])], _ => { });
            var task = VideoTask.From(story.Take(count));
            Assert.Equal(
                (DueWork.IsOwed(task), task.Revision, task.Chat.Count), (held.IsOwed, held.Revision, held.Chat.Count));
            Assert.Equal(
                task.FailedScenes.Select(failed => (failed.Scene.Value, failed.Code)),
                held.FailedScenes.All.Select(failed => (failed.Scene, failed.Code)));
            Assert.Equal(task.Question?.Id, held.Question?.Id);
        }
    });

    [Fact]
    public void Facts_beyond_a_gap_are_left_and_each_is_told_once()
    {
        var facts = Desk.At(TaskStage.Completed).Story.Select(WireFacts.Of).ToList();
        var held = new TaskStory();
        List<long> told = [];

        Assert.True(held.Take(facts.Take(3), fact => told.Add(fact.Seq)));
        Assert.False(held.Take(facts.Skip(4), fact => told.Add(fact.Seq)));
        Assert.True(held.Take(facts, fact => told.Add(fact.Seq)));

        Assert.Equal(facts.Select(fact => fact.Seq), told);
        Assert.Equal(WireStage.Completed, held.Stage);
    }

    [Fact]
    public void A_snapshot_takes_the_place_of_what_was_held()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        desk.Send(new Say("you", "Shorten scene 2"));
        var held = new TaskStory();

        held.Replace(1, desk.Story.Count, Snapshots.Of(desk.Task));

        Assert.Equal((true, true, true, 2), (held.IsOwed, held.IsUnanswered, held.IsPriced, held.Chat.Count));
        Assert.Equal(desk.Plan.Scenes.Count, held.Plan!.Scenes.Count);
    }

    [Fact]
    public void Places_in_the_chat_count_from_the_first_line_though_a_snapshot_carries_only_the_latest()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        for (var line = 0; line < 30; line++)
        {
            desk.Send(new Say("you", new string('x', 7000)));
        }

        var held = new TaskStory();
        held.Replace(1, desk.Story.Count, Snapshots.Of(desk.Task));
        Assert.InRange(held.ChatFrom, 1, 30);
        Assert.Equal((desk.Task.Chat.Count, true), (held.Said, held.IsUnanswered));

        desk.Send(new EndTurn(desk.Task.Chat.Count, "done"), Actor.Crew);
        held.Take([WireFacts.Of(desk.Story[^1])], _ => { });

        Assert.False(held.IsUnanswered);
    }
}
