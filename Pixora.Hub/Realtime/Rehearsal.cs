using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Plays a command through without recording anything: it is read, limited and decided as if it were sent, and what it would cause is said.</summary>
internal sealed class Rehearsal(GrainTasks tasks, Quotas quotas, IFilmPreview films, TimeProvider clock)
{
    private static readonly Refusal Deleted = new("task.deleted", "This film is deleted. Restore it first.");

    private static readonly Refusal NoPlan = new("stage.mismatch", "There is no breakdown yet. Wait until one is proposed.");

    /// <summary>To look at the plan as it is counts as a command, as one that starts nothing.</summary>
    private static readonly TaskCommand Look = new Undo();

    /// <param name="read">The command, or why it cannot be read; neither asks about the plan as it is.</param>
    public async Task<PreviewReply> PlayAsync(UserId asker, string? taskId, (TaskCommand? Command, Refusal? Refusal) read, int? expectedRevision, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(taskId, out var id))
        {
            return Refuse(Replies.TaskId);
        }

        if ((read.Refusal ?? await quotas.RefuseAsync(asker, read.Command ?? Look)) is { } refusal)
        {
            return Refuse(refusal);
        }

        return (await tasks.LookAsync(id, asker, cancellationToken)).Task is { } task
            ? await PlayAsync(task, read.Command, expectedRevision, cancellationToken)
            : Refuse(Replies.TaskUnknown);
    }

    public static PreviewReply Refuse(Refusal refusal) => new(false, null, refusal.Code, refusal.Message, 0, null, null);

    private async Task<PreviewReply> PlayAsync(VideoTask task, TaskCommand? command, int? expectedRevision, CancellationToken cancellationToken)
    {
        var (refusal, after) = command is null ? (task.Deleted is null ? null : Deleted, task) : Decide(task, command, expectedRevision);
        if ((refusal ?? (after.Breakdown is null ? NoPlan : null)) is { } no)
        {
            return new PreviewReply(false, task.Id.Value, no.Code, no.Message, task.Revision, null, null);
        }

        var edit = command is null || task.Breakdown is null ? null : films.Compare(task.Breakdown, after.Breakdown!);
        var film = await films.ForecastAsync(after.Breakdown!, cancellationToken);
        return new PreviewReply(true, task.Id.Value, null, null, task.Revision, edit is null ? null : Written(edit), Written(film));
    }

    private (Refusal? Refusal, VideoTask After) Decide(VideoTask task, TaskCommand command, int? expectedRevision)
    {
        var envelope = new CommandEnvelope(new($"preview-{Guid.NewGuid():N}"), Actor.Person, clock.GetUtcNow(), command, expectedRevision);
        if (SafeWords.Refuse(envelope) is { } unsafeWords)
        {
            return (unsafeWords, task);
        }

        var (decision, after) = task.Try(envelope);
        return ((decision as Decision.Rejected)?.Refusal, after);
    }

    private static WireWork Written(ChangePreview work) => new(
        work.Kept, [.. work.Rebuilt.Select(parts => new WireParts(parts.Kind.ToString().ToLowerInvariant(), parts.Scene?.Value, parts.Count))], work.Seconds, work.Price);
}
