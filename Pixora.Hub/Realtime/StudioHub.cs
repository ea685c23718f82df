using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>The door for clients: it reads what they send, passes it on and answers with a code. It decides nothing. See docs/protocol.md.</summary>
internal sealed class StudioHub(IVideoTasks tasks, IStories stories, Audiences audiences, TimeProvider clock) : Hub<IStudioClient>
{
    /// <summary>Starts a task.</summary>
    public async Task<CommandReply> CreateTask(CreateTaskRequest request)
    {
        if (!WireCommands.TryParseId(request?.CommandId, out var id))
        {
            return Replies.Refuse(Replies.CommandId);
        }

        var (brief, unreadable) = WireBriefs.Read(request);
        if (brief is null)
        {
            return Replies.Refuse(unreadable!);
        }

        var reply = await tasks.CreateAsync(LocalUser.Id, id, brief, Context.ConnectionAborted);
        return reply.Refusal is { } refusal ? Replies.Refuse(refusal) : new CommandReply(true, reply.Task!.Value.Value, null, null, 0);
    }

    /// <summary>Starts watching a task and gets what happened after <paramref name="since"/>.</summary>
    public async Task<JoinReply> JoinTask(string taskId, long epoch, long since)
    {
        var (task, refusal) = await FindOwnAsync(taskId);
        if (task is null)
        {
            return Joining.Refuse(refusal!);
        }

        if (since < 0)
        {
            return Joining.Refuse(new Refusal("join.since", "The number of the last fact held is 0 or more."));
        }

        // First into the group, then read: what happens in between arrives twice rather than never.
        await Groups.AddToGroupAsync(Context.ConnectionId, TaskGroups.Of(task.Id), Context.ConnectionAborted);
        var reply = Joining.Answer(epoch, since, (await stories.ReadAsync(task.Id, since, Context.ConnectionAborted))!);
        if (audiences.Of(task.Id).Progress is { } progress)
        {
            await Clients.Caller.Events(new EventBatch(task.Id.Value, [], [WireSignals.Of(progress)]));
        }

        return reply;
    }

    /// <summary>Stops watching a task.</summary>
    public async Task LeaveTask(string taskId)
    {
        if (VideoTaskId.TryParse(taskId, out var task))
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, TaskGroups.Of(task), Context.ConnectionAborted);
        }
    }

    /// <summary>Says something to the crew.</summary>
    public Task<CommandReply> SendMessage(string taskId, string commandId, string text) =>
        SendAsync(taskId, commandId, () => text is null
            ? (null, new Refusal("command.malformed", "A message needs a text."))
            : (new Say("you", text), null), null);

    /// <summary>Asks for something by command.</summary>
    public Task<CommandReply> SendCommand(string taskId, CommandRequest request) =>
        SendAsync(taskId, request?.CommandId, () => WireCommands.Read(request!.Body), request?.ExpectedRevision);

    private async Task<CommandReply> SendAsync(string? taskId, string? commandId, Func<(TaskCommand?, Refusal?)> read, int? expectedRevision)
    {
        var (task, unknown) = await FindOwnAsync(taskId);
        if (task is null)
        {
            return Replies.Refuse(unknown!);
        }

        if (!WireCommands.TryParseId(commandId, out var id))
        {
            return Replies.Refuse(Replies.CommandId, task);
        }

        var (command, unreadable) = read();
        if (command is null)
        {
            return Replies.Refuse(unreadable!, task);
        }

        var envelope = new CommandEnvelope(id, Actor.Person, clock.GetUtcNow(), command, expectedRevision);
        var decision = await tasks.SendAsync(task.Id, envelope, Context.ConnectionAborted);
        return Replies.Of(decision!, (await tasks.FindAsync(task.Id, Context.ConnectionAborted))!);
    }

    /// <summary>Somebody else's task and no task look the same from outside.</summary>
    private async Task<(VideoTask? Task, Refusal? Refusal)> FindOwnAsync(string? taskId)
    {
        if (!VideoTaskId.TryParse(taskId, out var id))
        {
            return (null, Replies.TaskId);
        }

        var task = await tasks.FindAsync(id, Context.ConnectionAborted);
        return task?.Owner == LocalUser.Id ? (task, null) : (null, Replies.TaskUnknown);
    }
}
