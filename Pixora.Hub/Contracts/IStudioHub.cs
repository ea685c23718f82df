namespace Pixora.Hub.Contracts;

/// <summary>What a client may call. The names of the methods are the names on the wire.</summary>
public interface IStudioHub
{
    /// <summary>Where the hub is.</summary>
    const string Path = "/hubs/studio";

    /// <summary>Starts a task; its id is in the reply.</summary>
    Task<CommandReply> CreateTask(CreateTaskRequest request);

    /// <summary>Watches a task from now on, and gets what happened after <paramref name="since"/>.</summary>
    /// <param name="epoch">Of the story that the client holds; not asked when it holds nothing.</param>
    /// <param name="since">Number of the last fact held, 0 for none.</param>
    Task<JoinReply> JoinTask(string taskId, long epoch, long since);

    /// <summary>
    /// The list of the caller's tasks: what happened after <paramref name="since"/>, or the list as it is.
    /// </summary>
    /// <param name="epoch">Of the story of the list that the client holds.</param>
    /// <param name="since">Number of the last news held, 0 for none.</param>
    Task<ListReply> JoinList(long epoch, long since);

    /// <summary>Stops watching a task.</summary>
    Task LeaveTask(string taskId);

    /// <summary>Says something to the crew.</summary>
    Task<CommandReply> SendMessage(string taskId, string commandId, string text);

    /// <summary>Asks for something by command.</summary>
    Task<CommandReply> SendCommand(string taskId, CommandRequest request);

    /// <summary>
    /// Says what a command would cause, or what the film of the plan as it is takes; nothing is changed.
    /// </summary>
    Task<PreviewReply> PreviewCommand(string taskId, PreviewRequest request);

    /// <summary>Stops the crew in the middle of what it says and does; what was done stays.</summary>
    Task<CommandReply> InterruptCrew(string taskId);
}
