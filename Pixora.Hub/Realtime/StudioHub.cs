using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>The door for clients: it reads what they send, passes it on and answers with a code. It decides nothing. See docs/protocol.md.</summary>
internal sealed class StudioHub(GrainTasks tasks, Quotas quotas, Joining joining, Rehearsal rehearsal, Viewers viewers, TimeProvider clock) : Hub<IStudioClient>
{
    /// <summary>Tasks that one connection may watch.</summary>
    public const int MostWatched = 100;

    private UserId Caller => Security.Caller.Of(Context.User);

    /// <summary>Starts a task.</summary>
    public async Task<CommandReply> CreateTask(CreateTaskRequest request)
    {
        if (!WireCommands.TryParseId(request?.CommandId, out var id))
        {
            return Replies.Refuse(Replies.CommandId);
        }

        var (brief, unreadable) = WireBriefs.Read(request);
        return (unreadable ?? await quotas.RefuseAsync(Caller, null)) is { } refusal
            ? Replies.Refuse(refusal)
            : Replies.Of(await tasks.CreateAsync(Caller, id, brief!, Context.ConnectionAborted));
    }

    /// <summary>Starts watching a task and gets what happened after <paramref name="since"/>.</summary>
    public async Task<JoinReply> JoinTask(string taskId, long epoch, long since)
    {
        if (!VideoTaskId.TryParse(taskId, out var id))
        {
            return Joining.Refuse(Replies.TaskId);
        }

        // Not a stranger's: who may not watch never enters the group.
        if ((await tasks.GlanceAsync(id, Caller, null, Context.ConnectionAborted)).Card is null)
        {
            return Joining.Refuse(Replies.TaskUnknown);
        }

        if (Refusal(since) is { } refusal)
        {
            return Joining.Refuse(refusal);
        }

        // First into the group, then read: what happens in between arrives twice rather than never.
        await Groups.AddToGroupAsync(Context.ConnectionId, TaskGroups.Of(id), Context.ConnectionAborted);
        await viewers.ComeAsync(Context.ConnectionId, id);
        var glance = await tasks.GlanceAsync(id, Caller, null, Context.ConnectionAborted);
        return await joining.AnswerAsync(new(epoch, since), glance, Context.ConnectionAborted);
    }

    /// <summary>Stops watching a task.</summary>
    public async Task LeaveTask(string taskId)
    {
        if (VideoTaskId.TryParse(taskId, out var task))
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, TaskGroups.Of(task), Context.ConnectionAborted);
            await viewers.LeaveAsync(Context.ConnectionId, task);
        }
    }

    /// <summary>Says something to the crew.</summary>
    public Task<CommandReply> SendMessage(string taskId, string commandId, string text) =>
        SendAsync(taskId, commandId, () => text switch
        {
            null => (null, new Refusal("command.malformed", "A message needs a text.")),
            { Length: > FilmLimits.LongestPrompt } => (null, new Refusal("message.long", $"A message has at most {FilmLimits.LongestPrompt} characters.")),
            _ => (new Say("you", text), null),
        }, null);

    /// <summary>Stops the crew in the middle of what it says and does; what was done stays.</summary>
    public async Task<CommandReply> InterruptCrew(string taskId)
    {
        if (!VideoTaskId.TryParse(taskId, out var task))
        {
            return Replies.Refuse(Replies.TaskId);
        }

        return await tasks.InterruptAsync(task, Caller, Context.ConnectionAborted)
            ? new CommandReply(true, taskId, null, null, 0)
            : Replies.Refuse(Replies.TaskUnknown);
    }

    /// <summary>Asks for something by command.</summary>
    public Task<CommandReply> SendCommand(string taskId, CommandRequest request) =>
        SendAsync(taskId, request?.CommandId, () => WireCommands.Read(request!.Body), request?.ExpectedRevision);

    /// <summary>Says what a command would cause, or what the film of the plan as it is takes; nothing is changed.</summary>
    public Task<PreviewReply> PreviewCommand(string taskId, PreviewRequest request) => rehearsal.PlayAsync(
        Caller, taskId, request?.Body is { } body ? WireCommands.Read(body) : (null, null), request?.ExpectedRevision, Context.ConnectionAborted);

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await viewers.LeaveAsync(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }

    private async Task<CommandReply> SendAsync(string? taskId, string? commandId, Func<(TaskCommand?, Refusal?)> read, int? expectedRevision)
    {
        if (!VideoTaskId.TryParse(taskId, out var task))
        {
            return Replies.Refuse(Replies.TaskId);
        }

        if (!WireCommands.TryParseId(commandId, out var id))
        {
            return Replies.Refuse(Replies.CommandId);
        }

        var (command, unreadable) = read();
        if ((unreadable ?? await quotas.RefuseAsync(Caller, command)) is { } refusal)
        {
            return Replies.Refuse(refusal);
        }

        var envelope = new CommandEnvelope(id, Actor.Person, clock.GetUtcNow(), command!, expectedRevision);
        return Replies.Of(task, await tasks.SendAsync(task, Caller, envelope, Context.ConnectionAborted));
    }

    private Refusal? Refusal(long since) => since switch
    {
        < 0 => new Refusal("join.since", "The number of the last fact held is 0 or more."),
        _ when viewers.Count(Context.ConnectionId) >= MostWatched => new Refusal("limit.watched", $"One connection watches at most {MostWatched} tasks. Leave some first."),
        _ => null,
    };
}
