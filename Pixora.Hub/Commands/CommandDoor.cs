using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Commands;

/// <summary>
/// The one path of a person's command to its task: it is counted, malformed or not, read, checked and sent, and answered
/// the same way whichever protocol carried it. The safety of its words is checked in <see cref="GrainTasks"/>, as for the crew.
/// A new command needs no change here.
/// </summary>
internal sealed class CommandDoor(
    CommandReader reader, GrainTasks tasks, Quotas quotas, IFilmPreview films, SpendLedger spending, TimeProvider clock)
{
    private static readonly Refusal NoPlan = new(
        "stage.mismatch", "There is no breakdown yet. Wait until one is proposed.");

    /// <summary>Starts a task.</summary>
    public async Task<CommandReply> CreateAsync(
        UserId caller, CreateTaskRequest? request, CancellationToken cancellationToken)
    {
        if (await quotas.RefuseCommandAsync(caller) is { } hasty)
        {
            return Replies.Refuse(hasty);
        }

        if (!CommandReader.TryParseId(request?.CommandId, out var id))
        {
            return Replies.Refuse(Replies.CommandId);
        }

        var read = WireBriefs.Read(request);
        return (read.Refusal ?? await quotas.RefuseFullAsync(caller)) is { } refusal
            ? Replies.Refuse(refusal)
            : Replies.Of(await tasks.CreateAsync(caller, id, read.Brief!, cancellationToken));
    }

    /// <summary>Sends a command to its task.</summary>
    public async Task<CommandReply> SendAsync(UserId caller, SentCommand sent, CancellationToken cancellationToken)
    {
        if (await quotas.RefuseCommandAsync(caller) is { } hasty)
        {
            return Replies.Refuse(hasty);
        }

        if (!VideoTaskId.TryParse(sent.TaskId, out var task))
        {
            return Replies.Refuse(Replies.TaskId);
        }

        if (!CommandReader.TryParseId(sent.Id, out var id))
        {
            return Replies.Refuse(Replies.CommandId);
        }

        var read = Read(sent);
        if (read.Refusal is { } refusal)
        {
            return Replies.Refuse(refusal);
        }

        var envelope = Envelope(id, read.Command!, sent.ExpectedRevision);
        return await RefuseSpendingAsync(caller, task, envelope, cancellationToken) is { } limit
            ? Replies.Refuse(limit)
            : Replies.Of(task, await tasks.SendAsync(task, caller, envelope, cancellationToken));
    }

    /// <summary>
    /// Sends one of the commands that a request consists of, such as the deletion of an account. The request was
    /// counted as a whole: no limit stops it halfway.
    /// </summary>
    /// <returns>Null when there is no such task for the caller.</returns>
    public Task<CommandAnswer?> SendPartAsync(
        UserId caller, VideoTaskId task, TaskCommand command, CancellationToken cancellationToken) =>
        tasks.SendAsync(task, caller, Envelope(NewId("part"), command, null), cancellationToken);

    /// <summary>
    /// Previews a command without sending it; without a command, what making the film of the current plan takes.
    /// </summary>
    public async Task<PreviewReply> PreviewAsync(UserId caller, SentCommand sent, CancellationToken cancellationToken)
    {
        if (await quotas.RefuseCommandAsync(caller) is { } hasty)
        {
            return Replies.RefusePreview(hasty);
        }

        if (!VideoTaskId.TryParse(sent.TaskId, out var task))
        {
            return Replies.RefusePreview(Replies.TaskId);
        }

        var read = sent is { Body: null, Unreadable: null } ? ReadCommand.None : Read(sent);
        if (read.Refusal is { } refusal)
        {
            return Replies.RefusePreview(refusal);
        }

        var command = read.Command is null ? null : Envelope(NewId("preview"), read.Command, sent.ExpectedRevision);
        var trial = await tasks.TryAsync(task, caller, command, cancellationToken);
        return trial.Known
            ? await ForecastAsync(
                caller, task, command is null ? trial with { Before = null } : trial, cancellationToken)
            : Replies.RefusePreview(Replies.TaskUnknown);
    }

    /// <summary>Interrupts the crew; it counts as a command.</summary>
    public async Task<CommandReply> InterruptAsync(UserId caller, string? taskId, CancellationToken cancellationToken)
    {
        if (await quotas.RefuseCommandAsync(caller) is { } hasty)
        {
            return Replies.Refuse(hasty);
        }

        if (!VideoTaskId.TryParse(taskId, out var task))
        {
            return Replies.Refuse(Replies.TaskId);
        }

        return Replies.Of(task, await tasks.InterruptAsync(task, caller, cancellationToken));
    }

    /// <summary>
    /// Why a film may not be begun that would cost more than may be spent; null when it may, or the price is not
    /// known. Each order is looked at again.
    /// </summary>
    private async Task<Refusal?> RefuseSpendingAsync(
        UserId caller, VideoTaskId task, CommandEnvelope envelope, CancellationToken cancellationToken)
    {
        if (!spending.HasLimits || envelope.Command is not (ApproveBreakdown or Retry))
        {
            return null;
        }

        var trial = await tasks.TryAsync(task, caller, envelope, cancellationToken);
        return trial is { Known: true, Refusal: null, Begins: true, After: { } film }
            && (await films.ForecastAsync(film, cancellationToken)).Price is { } price
            ? await spending.RefuseAsync(caller, task, price)
            : null;
    }

    private ReadCommand Read(SentCommand sent) =>
        sent.Unreadable is { } unreadable ? new(null, unreadable) : reader.Read(sent.Body);

    /// <param name="expectedRevision">The revision the sender saw, null does not say.</param>
    private CommandEnvelope Envelope(CommandId id, TaskCommand command, int? expectedRevision) =>
        new(id, Actor.Person, clock.GetUtcNow(), command, expectedRevision);

    /// <summary>An id for a command that is never repeated.</summary>
    private static CommandId NewId(string kind) => new($"{kind}-{Guid.NewGuid():N}");

    /// <param name="trial">Without a plan before, when there is nothing to compare.</param>
    private async Task<PreviewReply> ForecastAsync(
        UserId caller, VideoTaskId task, TaskTrial trial, CancellationToken cancellationToken)
    {
        var refusal = trial.Refusal
            ?? (trial.Begins ? await quotas.RefuseFilmAsync(caller, trial.After!) : null)
            ?? (trial.After is null ? NoPlan : null);
        if (refusal is not null)
        {
            return new PreviewReply(false, task.Value, refusal.Code, refusal.Message, trial.Revision, null, null);
        }

        var edit = trial.Before is { } before ? Replies.Of(films.Compare(before, trial.After!)) : null;
        var film = Replies.Of(await films.ForecastAsync(trial.After!, cancellationToken));
        return new PreviewReply(true, task.Value, null, null, trial.Revision, edit, film);
    }
}
