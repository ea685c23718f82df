using System.Diagnostics;
using Pixora.Media.Tasks.Rules;

namespace Pixora.Media.Tasks;

public sealed partial record VideoTask
{
    /// <summary>Replays a story, oldest entry first.</summary>
    /// <exception cref="ArgumentException">The story does not begin with <see cref="TaskCreated"/>.</exception>
    public static VideoTask From(IEnumerable<StoryEntry> story) =>
        story.Aggregate(default(VideoTask), (task, entry) => task is null ? Begin(entry) : task.Apply(entry))
        ?? throw new ArgumentException("A story has at least one entry.", nameof(story));

    /// <summary>The task after one more entry of its story.</summary>
    public VideoTask Apply(StoryEntry entry)
    {
        var after = After(entry.Fact) with { Questions = QuestionRules.After(Questions, entry.Fact) };
        return after with
        {
            Epoch = entry.Epoch,
            Seq = entry.Seq,
            Remembered = Remembered.With(entry, after.Revision),
            ProducingSince = entry.Fact is StageChanged changed ? SinceOf(changed, entry.At) : ProducingSince,
        };
    }

    /// <summary>What a command would be decided, and the task it would make; nothing is recorded.</summary>
    /// <returns>The task as it is when the command is refused.</returns>
    public (Decision Decision, VideoTask After) Try(CommandEnvelope envelope)
    {
        var decision = Decide(envelope);
        ValueList<TaskFact> facts = decision is Decision.Accepted accepted ? accepted.Facts : [];
        return (decision, facts.Aggregate(this, (now, fact) => now.Apply(new(now.Epoch, now.Seq + 1, envelope.At, envelope.Id, fact))));
    }

    /// <summary>The revision a fact makes.</summary>
    internal Revision Revise(RevisionFact fact) => fact switch
    {
        BreakdownProposed proposed => new(
            fact.Revision, PainterMarks.After(Breakdown, proposed.Breakdown, fact.Painter),
                Steps.UndoAfter(fact, Revision), null)
        {
            Step = fact.Step,
        },
        RevisionRestored restored => new(
            fact.Revision, Revisions[restored.From - 1].Breakdown, restored.UndoTo, restored.RedoTo),
        _ => new(
            fact.Revision, PainterMarks.After(Breakdown, Recut.After(Breakdown!, fact), fact.Painter),
                Steps.UndoAfter(fact, Revision), null)
        {
            Step = fact.Step,
        },
    };

    private static VideoTask Begin(StoryEntry entry) => entry.Fact is TaskCreated created
        ? new(
            created.Task, created.Owner, created.Brief, TaskStage.Briefing, [], [], [], new(), null, null, null, null,
            entry.Epoch, entry.Seq)
        {
            Remembered = CommandMemory.Empty.With(entry, 0),
        }
        : throw new ArgumentException("A story begins with the task's creation.", nameof(entry));

    private VideoTask After(TaskFact fact) => fact switch
    {
        RevisionFact revised => this with
        {
            Revisions = Revisions.With(Revise(revised)),
            FailedScenes = SceneFailures.After(FailedScenes, revised),
        },
        ChatMessage message =>
            this with { Chat = Chat.With(message), Answered = IsWholeAnswer(message) ? Chat.Count + 1 : Answered },
        PreferencesChanged changed => this with { Preferences = changed.Preferences },
        PriceQuoted quote => this with { Quote = quote },
        BreakdownApproved approval => this with { Approval = approval, FailedScenes = [] },
        StageChanged changed => this with
        {
            Stage = changed.Stage,
            LastTurn = null,
            FailedScenes = changed.Stage is TaskStage.Completed ? [] : FailedScenes,
            Error = changed.Stage is TaskStage.Failed ? Error : null,
            AssetsBefore = changed.Stage is TaskStage.Producing ? Assets.Count : AssetsBefore,
        },
        AssetReady ready => this with
        {
            Assets = [.. Assets.Where(note => !ready.Asset.Replaces(note)), ready.Asset],
            AssetsBefore = Assets.Take(AssetsBefore).Count(note => !ready.Asset.Replaces(note)),
        },
        FilmCompleted completed => this with { Result = completed.Result },
        TaskError error => this with { Error = error },
        SceneFailed failed => this with { FailedScenes = SceneFailures.With(FailedScenes, failed) },
        ScenesRetried retried => this with { FailedScenes = SceneFailures.Without(FailedScenes, retried.Scenes) },
        ToolCalled called =>
            this with { ToolUses = [.. ToolUses.TakeLast(MaxToolUses - 1), new(called, Chat.Count, null)] },
        ToolAnswered answer =>
            this with { ToolUses = [.. ToolUses.Select(use => use.Called.Call == answer.Call ? use with { Answer = answer } : use)] },
        TurnEnded turn => this with { Answered = turn.Through, LastTurn = turn.Outcome },
        TaskDeleted deleted => this with { Deleted = deleted },
        TaskRestored => this with { Deleted = null },
        // Questions follow every fact, see Apply.
        QuestionAsked or QuestionAnswered => this,
        // Only the first entry of a story is a creation, and Begin reads that one.
        TaskCreated => this,
        _ => throw new UnreachableException($"{fact.GetType().Name} has no arm here."),
    };

    private static DateTimeOffset? SinceOf(StageChanged changed, DateTimeOffset at) =>
        changed.Stage is TaskStage.Producing ? at : null;

    // A line of a turn has an id, and the turn says itself when it has answered.
    private static bool IsWholeAnswer(ChatMessage message) => message is { By: Actor.Crew, Id: null };
}
