using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>
/// The door for clients: it passes on what they send and answers with a code. It decides nothing. See docs/protocol.md.
/// </summary>
internal sealed class StudioHub(
    CommandDoor door, GrainTasks tasks, StoryJoin joins, Viewers viewers, ListJoin lists, ListViewers listed)
    : Hub<IStudioClient>, IStudioHub
{
    /// <summary>Tasks that one connection may watch.</summary>
    public const int MostWatched = 100;

    private static readonly Refusal BadPlace = new("join.since", "The number of the last fact held is 0 or more.");

    private UserId Caller => Security.Caller.Of(Context.User);

    /// <inheritdoc/>
    public Task<CommandReply> CreateTask(CreateTaskRequest request) =>
        door.CreateAsync(Caller, request, Context.ConnectionAborted);

    /// <inheritdoc/>
    public async Task<JoinReply> JoinTask(string taskId, long epoch, long since)
    {
        if (!VideoTaskId.TryParse(taskId, out var id))
        {
            return StoryJoin.Refuse(Replies.TaskId);
        }

        // Not a stranger's: who may not watch never enters the group.
        if ((await tasks.GlanceAsync(id, Caller, null, Context.ConnectionAborted)).Card is null)
        {
            return StoryJoin.Refuse(Replies.TaskUnknown);
        }

        if (Refusal(since) is { } refusal)
        {
            return StoryJoin.Refuse(refusal);
        }

        // First into the group, then read: what happens in between arrives twice rather than never.
        await Groups.AddToGroupAsync(Context.ConnectionId, TaskGroups.Of(id), Context.ConnectionAborted);
        await viewers.ComeAsync(Context.ConnectionId, id);
        var glance = await tasks.GlanceAsync(id, Caller, null, Context.ConnectionAborted);
        return await joins.AnswerAsync(new(epoch, since), glance, Context.ConnectionAborted);
    }

    /// <inheritdoc/>
    public async Task<ListReply> JoinList(long epoch, long since)
    {
        if (since < 0)
        {
            return ListJoin.Refuse(BadPlace);
        }

        // What happens from now on comes in any case: every connection is in its user's group.
        listed.Come(Context.ConnectionId, Caller);
        return await lists.AnswerAsync(Caller, new(epoch, since), Context.ConnectionAborted);
    }

    /// <inheritdoc/>
    public async Task LeaveTask(string taskId)
    {
        if (VideoTaskId.TryParse(taskId, out var task))
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, TaskGroups.Of(task), Context.ConnectionAborted);
            await viewers.LeaveAsync(Context.ConnectionId, task);
        }
    }

    /// <inheritdoc/>
    public Task<CommandReply> SendMessage(string taskId, string commandId, string text) =>
        door.SendAsync(Caller, SentCommand.Message(taskId, commandId, text), Context.ConnectionAborted);

    /// <inheritdoc/>
    public Task<CommandReply> SendCommand(string taskId, CommandRequest request) => door.SendAsync(
        Caller, new SentCommand(taskId, request?.CommandId, request?.Body, request?.ExpectedRevision), Context.ConnectionAborted);

    /// <inheritdoc/>
    public Task<PreviewReply> PreviewCommand(string taskId, PreviewRequest request) => door.PreviewAsync(
        Caller, new SentCommand(taskId, null, request?.Body, request?.ExpectedRevision), Context.ConnectionAborted);

    /// <inheritdoc/>
    public Task<CommandReply> InterruptCrew(string taskId) =>
        door.InterruptAsync(Caller, taskId, Context.ConnectionAborted);

    public override async Task OnConnectedAsync()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, TaskGroups.Of(Caller), Context.ConnectionAborted);
        await base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        listed.Leave(Context.ConnectionId);
        await viewers.LeaveAsync(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }

    private Refusal? Refusal(long since) => since switch
    {
        < 0 => BadPlace,
        _ when viewers.Count(Context.ConnectionId) >= MostWatched =>
            new Refusal("limit.watched", $"One connection watches at most {MostWatched} tasks. Leave some first."),
        _ => null,
    };
}
