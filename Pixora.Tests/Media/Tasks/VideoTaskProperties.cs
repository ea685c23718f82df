using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>What holds after any sequence of commands, possible or not, from anybody.</summary>
public sealed class VideoTaskProperties
{
    private const int Stories = 1000;
    private static readonly Gen<CommandEnvelope[]> Any = new Generated(wild: true).Story;

    [Fact]
    public void The_story_replays_to_the_same_task() => Any.Sample(
        commands =>
        {
            var desk = Desk.Play(commands);
            return VideoTask.From(desk.Story) == desk.Task && desk.Task.Seq == desk.Story.Count;
        },
        iter: Stories);

    [Fact]
    public void No_broken_plan_is_ever_reached() => Any.Sample(
        commands => Desk.Play(commands).Task.Revisions.All(
            revision => BreakdownRules.Check(revision.Breakdown) is null),
        iter: Stories);

    [Fact]
    public void Revisions_are_only_added_and_each_says_something_new() => Any.Sample(
        commands =>
        {
            var revisions = Desk.Play(commands).Task.Revisions;
            return revisions.Select(revision => revision.Number).SequenceEqual(Enumerable.Range(1, revisions.Count))
                && revisions.Zip(revisions.Skip(1)).All(pair => pair.First.Breakdown != pair.Second.Breakdown);
        },
        iter: Stories);

    [Fact]
    public void A_scene_id_is_never_given_to_another_scene() => Any.Sample(
        commands =>
        {
            var desk = Desk.Play(commands);
            foreach (var added in desk.Story.Select(entry => entry.Fact).OfType<SceneAdded>())
            {
                Assert.DoesNotContain(
                    desk.Task.Revisions.Take(added.Revision - 1),
                    revision => revision.Breakdown.Scenes.Any(scene => scene.Id == added.Scene.Id));
            }
        },
        iter: Stories);

    [Fact]
    public void Sending_everything_twice_changes_nothing() => Any.Sample(
        commands =>
        {
            var desk = new Desk();
            foreach (var command in commands)
            {
                var aimed = desk.Aimed(command);
                if (desk.Send(aimed) is Decision.Accepted { Facts.Count: > 0 })
                {
                    Assert.Empty(desk.Send(aimed).Facts());
                }
            }
        },
        iter: Stories);

    [Fact]
    public void Nothing_is_produced_that_no_person_approved_at_a_price_they_knew() => Any.Sample(
        commands =>
        {
            var desk = new Desk();
            foreach (var command in commands)
            {
                desk.Send(desk.Aimed(command));
                Assert.True(desk.Task.Stage != TaskStage.Producing || IsPaidFor(desk.Task));
            }
        },
        iter: Stories);

    [Fact]
    public void Undoing_everything_brings_back_the_first_plan() => Any.Sample(
        commands =>
        {
            var desk = Stopped(commands);
            var undone = desk.Task.Revisions.Select(_ => desk.Send(new Undo()).Code()).ToList();

            Assert.Equal("undo.empty", undone[^1]);
            Assert.Equal(Plans.Sea, desk.Plan);
        },
        iter: Stories);

    [Fact]
    public void Redo_takes_back_an_undo() => Any.Sample(
        commands =>
        {
            var desk = Stopped(commands);
            var before = desk.Task.Revisions[^1];
            if (desk.Send(new Undo()) is Decision.Accepted)
            {
                desk.Send(new Redo()).Facts();
                Assert.Equal(before with { Number = desk.Task.Revision }, desk.Task.Revisions[^1]);
            }
        },
        iter: Stories);

    [Fact]
    public void Undo_and_redo_behave_like_two_stacks() => Any.Sample(
        commands =>
        {
            var past = new Stack<Breakdown>();
            var future = new Stack<Breakdown>();
            var desk = new Desk();
            foreach (var command in commands)
            {
                var before = desk.Task.Breakdown;
                desk.Send(desk.Aimed(command));
                if (desk.Task.Breakdown is { } after && before is not null && after != before)
                {
                    Assert.Equal(Expected(command.Command, past, future, before) ?? after, after);
                }
            }
        },
        iter: Stories);

    [Fact]
    public void Nothing_runs_and_nothing_changes_while_a_task_is_deleted() => Any.Sample(
        commands =>
        {
            var desk = new Desk();
            foreach (var command in commands)
            {
                var before = desk.Task;
                var facts = (desk.Send(desk.Aimed(command)) as Decision.Accepted)?.Facts ?? [];
                Assert.True(before.Deleted is null || facts.All(fact => fact is TaskRestored));
                Assert.True(
                    desk.Task.Deleted is null || desk.Task.Stage is not (TaskStage.Briefing or TaskStage.Producing));
            }
        },
        iter: Stories);

    [Fact]
    public void A_restored_task_is_the_task_that_was_deleted_but_for_the_work_that_was_cancelled() => Any.Sample(
        commands =>
        {
            var desk = Restored(commands);
            var before = desk.Task;
            desk.Send(new DeleteTask()).Facts();
            desk.Send(new RestoreTask()).Facts();
            var stage = before.Stage is TaskStage.Briefing or TaskStage.Producing ? TaskStage.Cancelled : before.Stage;
            var lastTurn = stage == before.Stage ? before.LastTurn : null;
            Assert.True(stage == before.Stage || desk.Task.Question is null);
            Assert.Equal(
                before with
                {
                    Stage = stage,
                    LastTurn = lastTurn,
                    Questions = desk.Task.Questions,
                    ProducingSince = stage == before.Stage ? before.ProducingSince : null,
                },
                desk.Task with { Seq = before.Seq, Remembered = before.Remembered });
        },
        iter: Stories);

    private static Desk Restored(CommandEnvelope[] commands)
    {
        var desk = Desk.Play(commands);
        desk.Send(new RestoreTask()).Facts();
        return desk;
    }

    /// <summary>Played, and stopped if it was being filmed, so that the plan can be edited.</summary>
    private static Desk Stopped(CommandEnvelope[] commands)
    {
        var desk = Restored(commands);
        if (desk.Task.Stage == TaskStage.Producing)
        {
            desk.Send(new Cancel()).Facts();
        }

        return desk;
    }

    private static bool IsPaidFor(VideoTask task) =>
        task.Approval is { } approval && approval.Revision == task.Revision
        && task.Quote is { Price: { } price } quote && quote.Revision == task.Revision && price <= approval.PriceCeiling;

    /// <summary>What two stacks would show next, null for an edit.</summary>
    private static Breakdown? Expected(
        TaskCommand command, Stack<Breakdown> past, Stack<Breakdown> future, Breakdown present)
    {
        switch (command)
        {
            case Undo:
                future.Push(present);
                return past.Pop();
            case Redo:
                past.Push(present);
                return future.Pop();
            default:
                past.Push(present);
                future.Clear();
                return null;
        }
    }
}
