using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Plays a command through without recording anything: it is read, limited and decided as if it were sent, and what it would cause is said.</summary>
internal sealed class Rehearsal(GrainTasks tasks, Quotas quotas, IFilmPreview films, TimeProvider clock)
{
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

        return await PlayAsync(asker, id, Envelope(read.Command, expectedRevision), cancellationToken);
    }

    public static PreviewReply Refuse(Refusal refusal) => new(false, null, refusal.Code, refusal.Message, 0, null, null);

    private async Task<PreviewReply> PlayAsync(UserId asker, VideoTaskId task, CommandEnvelope? command, CancellationToken cancellationToken)
    {
        var trial = await tasks.TryAsync(task, asker, command, cancellationToken);
        if (!trial.Known)
        {
            return Refuse(Replies.TaskUnknown);
        }

        if ((await RefuseAsync(asker, command, trial) ?? (trial.After is null ? NoPlan : null)) is { } no)
        {
            return new PreviewReply(false, task.Value, no.Code, no.Message, trial.Revision, null, null);
        }

        var edit = command is null || trial.Before is null ? null : films.Compare(trial.Before, trial.After!);
        var film = await films.ForecastAsync(trial.After!, cancellationToken);
        return new PreviewReply(true, task.Value, null, null, trial.Revision, edit is null ? null : Written(edit), Written(film));
    }

    private CommandEnvelope? Envelope(TaskCommand? command, int? expectedRevision) => command is null
        ? null
        : new(new($"preview-{Guid.NewGuid():N}"), Actor.Person, clock.GetUtcNow(), command, expectedRevision);

    private async Task<Refusal?> RefuseAsync(UserId asker, CommandEnvelope? command, TaskTrial trial) => command switch
    {
        null => trial.Refusal,
        _ when SafeWords.Refuse(command) is { } unsafeWords => unsafeWords,
        _ => trial.Refusal ?? (trial.Begins ? await quotas.RefuseFilmAsync(asker, trial.After!) : null),
    };

    private static WireWork Written(ChangePreview work) => new(
        work.Kept, [.. work.Rebuilt.Select(parts => new WireParts(parts.Kind.ToString().ToLowerInvariant(), parts.Scene?.Value, parts.Count))], work.Seconds, work.Price);
}
