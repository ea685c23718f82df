using Orleans.Concurrency;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>One task and its only writer in the cluster. The grain's key is the task's id.</summary>
internal interface IVideoTaskGrain : IGrainWithStringKey
{
    /// <summary>Starts the task, or answers as it did before.</summary>
    Task<TaskReply> Create(TaskOrder order);

    /// <summary>Has the task's rules decide about a command, saves the facts, and then tells the listeners.</summary>
    Task<TaskReply> Send(TaskErrand errand);

    /// <summary>
    /// The whole task, for work in the background: no client gets it, since it is as large as its story.
    /// </summary>
    /// <param name="asker">Who may not view the task is shown nothing; null is the server itself.</param>
    [ReadOnly]
    Task<TaskSight> Look(Asker? asker);

    /// <summary>
    /// The state of the task in short, and its current signals; nothing when the asker may not view it.
    /// </summary>
    /// <param name="asker">Who may not view the task is shown nothing; null is the server itself.</param>
    /// <param name="assets">Key or kind of the assets that are asked for; null asks for none.</param>
    [ReadOnly]
    Task<TaskGlance> Glance(Asker? asker, string? assets);

    /// <summary>The newest film; nothing when the asker may not view the task.</summary>
    [ReadOnly]
    Task<TaskFilm> Film(Asker asker);

    /// <summary>The task as it travels to a client; its size is bounded.</summary>
    /// <param name="asker">As for <see cref="Glance"/>.</param>
    [ReadOnly]
    Task<TaskView> View(Asker? asker);

    /// <summary>A page of the chat; nothing when the asker may not view it.</summary>
    /// <param name="before">As for <see cref="ChatPages.Of"/>.</param>
    /// <param name="take">As for <see cref="ChatPages.Of"/>.</param>
    [ReadOnly]
    Task<TaskChat> Chat(Asker asker, int? before, int take);

    /// <summary>What the task would decide about a command, and the plan after it; nothing is recorded.</summary>
    /// <param name="command">Null asks about the plan as it is.</param>
    [ReadOnly]
    Task<TaskTrial> Try(Asker asker, Immutable<CommandEnvelope?> command);

    /// <summary>The current signals, for an asker who was shown the task before.</summary>
    [ReadOnly]
    Task<ValueList<WireSignal>> Listen();

    /// <summary>Has the crew stop what it says and does.</summary>
    Task<TaskReply> Interrupt(Asker asker);

    /// <summary>Removes the task for good if it can no longer be restored.</summary>
    /// <param name="parts">The keys of everything its plans were made of.</param>
    /// <returns>False when it stays: it was restored, or the store failed.</returns>
    Task<bool> Remove(DateTimeOffset now, ValueList<string> parts);

    /// <summary>Tells the listeners the task as it is, so that due work is done.</summary>
    Task Wake();

    /// <summary>Moves the task's writer, and with it the work on the task, to another pod.</summary>
    /// <param name="pod">Address in the cluster; nothing happens when the writer is there.</param>
    Task Move(string pod);
}

/// <param name="MostRunning">Running tasks the owner may have.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskOrder(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] CommandId Command,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] Brief Brief,
    [property: Id(4)] int MostRunning);

/// <param name="Asker">Whose level of access the command needs; null is the server itself.</param>
/// <param name="MostRunning">Running tasks the owner may have.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskErrand(
    [property: Id(0)] CommandEnvelope Command,
    [property: Id(1)] Asker? Asker,
    [property: Id(2)] int MostRunning);

/// <summary>The outcome of a command.</summary>
/// <param name="Known">False when there is no such task for the asker.</param>
/// <param name="Fault">True when the store failed and repeating the command may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskReply(
    [property: Id(0)] bool Known,
    [property: Id(1)] Refusal? Refusal,
    [property: Id(2)] int Revision,
    [property: Id(3)] bool Fault = false,
    [property: Id(4)] bool Changed = false);

/// <summary>A whole task, null when it is not there.</summary>
[GenerateSerializer, Immutable]
internal sealed record TaskSight(
    [property: Id(0)] VideoTask? Task,
    [property: Id(1)] DateTimeOffset CreatedAt,
    [property: Id(2)] bool Fault = false);

/// <summary>The state of a task in short.</summary>
/// <param name="Card">Null when there is no such task for the asker.</param>
/// <param name="Folder">Of the newest film, null without one.</param>
/// <param name="Assets">
/// Keys of the assets that were asked for and that the task names, the newest first; at most <see cref="MostAssets"/>.
/// </param>
/// <param name="Signals">The current signals, from their beginning.</param>
/// <param name="Fault">True when the store failed and asking again may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskGlance(
    [property: Id(0)] TaskCard? Card,
    [property: Id(1)] long Epoch,
    [property: Id(2)] string? Folder,
    [property: Id(3)] ValueList<string> Assets,
    [property: Id(4)] ValueList<WireSignal> Signals,
    [property: Id(5)] bool Fault = false)
{
    public const int MostAssets = 100;

    public static TaskGlance Nothing { get; } = new(null, 0, null, [], []);

    /// <summary>What the asker may do with the task.</summary>
    [Id(6)]
    public AccessLevel Level { get; init; }
}

/// <summary>The newest film of a task.</summary>
/// <param name="Film">Null without one, while the task is deleted, and when there is none for the asker.</param>
/// <param name="Title">Of the plan that the film was made of.</param>
/// <param name="Fault">True when the store failed and asking again may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskFilm(
    [property: Id(0)] FilmResult? Film, [property: Id(1)] string? Title, [property: Id(2)] bool Fault = false);

/// <param name="Reading">Null when there is no such task for the asker.</param>
/// <param name="Signals">The current signals, from their beginning.</param>
/// <param name="Fault">True when the store failed and asking again may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskView(
    [property: Id(0)] TaskReading? Reading,
    [property: Id(1)] int Revision,
    [property: Id(2)] ValueList<WireSignal> Signals,
    [property: Id(3)] bool Fault = false)
{
    public static TaskView Nothing { get; } = new(null, 0, []);
}

/// <param name="Page">Null when there is no such task for the asker.</param>
/// <param name="Fault">True when the store failed and asking again may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskChat([property: Id(0)] ChatPage? Page, [property: Id(1)] bool Fault = false);

/// <param name="Known">False when there is no such task for the asker.</param>
/// <param name="Refusal">Why the command would not take effect.</param>
/// <param name="Revision">The task's now.</param>
/// <param name="Before">The plan as it is, null while there is none.</param>
/// <param name="After">The plan as it would be.</param>
/// <param name="Begins">True when making the film would begin with it.</param>
/// <param name="Fault">True when the store failed and asking again may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskTrial(
    [property: Id(0)] bool Known,
    [property: Id(1)] Refusal? Refusal = null,
    [property: Id(2)] int Revision = 0,
    [property: Id(3)] Breakdown? Before = null,
    [property: Id(4)] Breakdown? After = null,
    [property: Id(5)] bool Begins = false,
    [property: Id(6)] bool Fault = false);
