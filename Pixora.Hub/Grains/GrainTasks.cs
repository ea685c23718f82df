using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;
using Pixora.Agents.Safety;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Telemetry;
using Pixora.Hub.Wire;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>The tasks of the cluster. A command carries an id, so a call that failed on the way is repeated.</summary>
internal sealed class GrainTasks(
    IGrainFactory grains, ClusterRetry cluster, StudioMetrics meter, IOptions<LimitOptions> limits, IOptions<SweepOptions> sweep,
    ILocalMakers local, TimeProvider clock) : IVideoTasks
{
    /// <summary>Signals are not worth a longer wait.</summary>
    private static readonly TimeSpan ListenTimeout = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    /// <remarks>
    /// The id follows from owner and command, so that a repeated command finds its task on any pod and after any
    /// restart.
    /// </remarks>
    public async Task<CreateReply> CreateAsync(
        UserId owner, CommandId id, Brief brief, CancellationToken cancellationToken)
    {
        if (SafetyCheck.Check(brief.Prompt) is { } unsafeWords)
        {
            return new CreateReply(null, unsafeWords);
        }

        var task = TaskIdOf(owner, id);
        var order = new TaskOrder(owner, id, clock.GetUtcNow(), brief, limits.Value.RunningTasks);
        var reply = await WatchAsync(
            task, CommandNames.Create, Actor.Person, () => cluster.AskAsync(() => Of(task).Create(order), cancellationToken));
        return reply.Refusal is { } refusal ? new CreateReply(null, refusal) : new CreateReply(task, null);
    }

    public Task<CommandAnswer?> SendAsync(VideoTaskId task, CommandEnvelope command, CancellationToken cancellationToken) =>
        SendAsync(task, new TaskErrand(Fixed(command), null, 0), cancellationToken);

    /// <summary>Sends a person's command.</summary>
    /// <returns>Null when there is no such task, or none for the asker: the two cannot be told apart.</returns>
    public Task<CommandAnswer?> SendAsync(
        VideoTaskId task, Asker asker, CommandEnvelope command, CancellationToken cancellationToken) =>
        SendAsync(task, new TaskErrand(Fixed(Dated(command)), asker, limits.Value.RunningTasks), cancellationToken);

    public async Task<VideoTask?> FindAsync(VideoTaskId task, CancellationToken cancellationToken) =>
        (await LookAsync(task, cancellationToken)).Task;

    /// <summary>A whole task, for work in the background.</summary>
    /// <exception cref="ProviderException">It cannot be read now.</exception>
    public Task<TaskSight> LookAsync(VideoTaskId task, CancellationToken cancellationToken) =>
        ReadAsync(() => Of(task).Look(null), sight => sight.Fault, cancellationToken);

    /// <summary>The state of a task in short, and its current signals.</summary>
    /// <param name="asker">Who may not view the task is shown nothing; null is the server itself.</param>
    /// <param name="assets">Key or kind of the assets that are asked for; null asks for none.</param>
    /// <exception cref="ProviderException">It cannot be read now.</exception>
    public Task<TaskGlance> GlanceAsync(
        VideoTaskId task, Asker? asker, string? assets, CancellationToken cancellationToken) =>
        ReadAsync(() => Of(task).Glance(asker, assets), glance => glance.Fault, cancellationToken);

    /// <summary>A task as it travels to a client, and its current signals.</summary>
    /// <param name="asker">As for <see cref="GlanceAsync"/>; null also when the asker was shown it before.</param>
    /// <exception cref="ProviderException">It cannot be read now.</exception>
    public Task<TaskView> ViewAsync(VideoTaskId task, Asker? asker, CancellationToken cancellationToken) =>
        ReadAsync(() => Of(task).View(asker), view => view.Fault, cancellationToken);

    /// <summary>The newest film of a task, none when there is no such task for the asker.</summary>
    /// <exception cref="ProviderException">It cannot be read now.</exception>
    public Task<TaskFilm> FilmAsync(VideoTaskId task, Asker asker, CancellationToken cancellationToken) =>
        ReadAsync(() => Of(task).Film(asker), film => film.Fault, cancellationToken);

    /// <summary>A page of the chat, null when there is no such task for the asker.</summary>
    /// <param name="where">Which piece.</param>
    /// <exception cref="ProviderException">It cannot be read now.</exception>
    public async Task<ChatPage?> ChatAsync(
        VideoTaskId task, Asker asker, ChatPlace where, CancellationToken cancellationToken) =>
        (await ReadAsync(() => Of(task).Chat(asker, where.Before, where.Take), chat => chat.Fault, cancellationToken)).Page;

    /// <summary>What the task would decide about a command; nothing is recorded.</summary>
    /// <param name="command">Null asks about the plan as it is.</param>
    /// <exception cref="ProviderException">It cannot be read now.</exception>
    public async Task<TaskTrial> TryAsync(
        VideoTaskId task, Asker asker, CommandEnvelope? command, CancellationToken cancellationToken)
    {
        var trial = await ReadAsync(
            () => Of(task).Try(asker, (command is null ? null : Fixed(command)).AsImmutable()), trial => trial.Fault, cancellationToken);
        return command is not null && CommandSafety.Refuse(command) is { } unsafeWords
            ? trial with { Refusal = unsafeWords }
            : trial;
    }

    /// <summary>
    /// The current signals of a task that the asker was shown before; none while its writer moves to another pod.
    /// </summary>
    public async Task<IReadOnlyList<WireSignal>> ListenAsync(VideoTaskId task, CancellationToken cancellationToken)
    {
        try
        {
            return await Of(task).Listen().WaitAsync(ListenTimeout, clock, cancellationToken);
        }
        catch (Exception fault) when (ClusterRetry.IsPassing(fault))
        {
            return [];
        }
    }

    /// <summary>Has the crew of a task stop what it says and does; what was done stays.</summary>
    /// <returns>Null when there is no such task for the asker.</returns>
    public async Task<CommandAnswer?> InterruptAsync(VideoTaskId task, Asker asker, CancellationToken cancellationToken)
    {
        var reply = await cluster.AskAsync(() => Of(task).Interrupt(asker), cancellationToken);
        return reply.Known ? new CommandAnswer(reply.Refusal, reply.Revision) : null;
    }

    /// <summary>Removes a deleted task for good if it can no longer be restored.</summary>
    /// <returns>False when it stays for now.</returns>
    public Task<bool> RemoveAsync(VideoTaskId task, DateTimeOffset now, IEnumerable<AssetKey> parts, CancellationToken cancellationToken) =>
        cluster.AskAsync(() => Of(task).Remove(now, [.. parts.Select(part => part.Value)]), cancellationToken);

    /// <summary>Activates a task's writer, which has its due work done.</summary>
    public Task WakeAsync(VideoTaskId task) => Of(task).Wake();

    /// <summary>Moves a task's writer, and with it the work on the task, to another pod.</summary>
    public Task MoveAsync(VideoTaskId task, string pod) => Of(task).Move(pod);

    private static VideoTaskId TaskIdOf(UserId owner, CommandId id) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{id}")))[..32]);

    private CommandEnvelope Dated(CommandEnvelope command) =>
        command with { Restorable = TimeSpan.FromDays(sweep.Value.DeletedDays) };

    /// <summary>
    /// A plan that says nothing of the makers of this machine gets those that are installed; a film that has a plan
    /// keeps its own (<see cref="FilmFormat.Local"/>).
    /// </summary>
    private CommandEnvelope Fixed(CommandEnvelope command) => command.Command is ProposeBreakdown { Breakdown: { Format.Local: null } plan }
        ? command with { Command = new ProposeBreakdown(plan with { Format = plan.Format with { Local = local.Newest } }) }
        : command;

    private IVideoTaskGrain Of(VideoTaskId task) => grains.GetGrain<IVideoTaskGrain>(task.Value);

    private async Task<T> ReadAsync<T>(Func<Task<T>> read, Func<T, bool> failed, CancellationToken cancellationToken)
    {
        var answer = await cluster.AskAsync(read, cancellationToken);
        return failed(answer) ? throw StudioStore.Unavailable(null) : answer;
    }

    private async Task<CommandAnswer?> SendAsync(
        VideoTaskId task, TaskErrand errand, CancellationToken cancellationToken)
    {
        if (CommandSafety.Refuse(errand.Command) is { } unsafeWords)
        {
            var glance = await GlanceAsync(task, errand.Asker, null, cancellationToken);
            return glance.Card is { } seen ? new CommandAnswer(unsafeWords, seen.Revision) : null;
        }

        var reply = await WatchAsync(
            task, CommandNames.Of(errand.Command.Command), errand.Command.By,
            () => cluster.AskAsync(() => Of(task).Send(errand), cancellationToken));
        return reply.Known ? new CommandAnswer(reply.Refusal, reply.Revision, reply.Changed) : null;
    }

    /// <summary>Traces and counts every command by its outcome, whichever door it came by.</summary>
    private async Task<TaskReply> WatchAsync(VideoTaskId task, string type, Actor by, Func<Task<TaskReply>> send)
    {
        using var span = StudioSpans.Command(task, type);
        string? code = "studio.failed";
        var fault = true;
        try
        {
            var reply = Saved(await send());
            code = reply.Known ? reply.Refusal?.Code : Replies.TaskUnknown.Code;
            fault = false;
            return reply;
        }
        catch (ProviderException failure)
        {
            code = failure.Code;
            throw;
        }
        finally
        {
            span.End(code, fault);
            meter.Commanded(type, by, code);
        }
    }

    private static TaskReply Saved(TaskReply reply) => reply.Fault
        ? throw new ProviderException(reply.Refusal!.Code, reply.Refusal.Message, retryable: true)
        : reply;
}
