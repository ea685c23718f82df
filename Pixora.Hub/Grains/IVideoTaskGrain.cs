using Orleans.Concurrency;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>One task and its only writer in the cluster. Its key is the task's id.</summary>
internal interface IVideoTaskGrain : IGrainWithStringKey
{
    /// <summary>Starts the task, or answers as it did before.</summary>
    Task<TaskReply> Create(TaskOrder order);

    /// <summary>Asks the rules, saves, tells.</summary>
    Task<TaskReply> Send(TaskErrand errand);

    /// <summary>The task as it stands and what passes right now; nothing when it is not there or not the asker's.</summary>
    /// <param name="asker">Only this user's task is shown; null asks for the studio itself.</param>
    [ReadOnly]
    Task<TaskSight> Look(string? asker);

    /// <summary>What passes right now; for one who was shown the task before.</summary>
    [ReadOnly]
    Task<ValueList<WireSignal>> Listen();

    /// <summary>Has the crew stop what it says and does; false when the task is not there or not the asker's.</summary>
    Task<bool> Interrupt(string asker);

    /// <summary>Removes the task for good if it can no longer be restored.</summary>
    /// <param name="parts">The keys of everything its plans were made of.</param>
    /// <returns>False when it stays: it was restored, or the store failed.</returns>
    Task<bool> Remove(DateTimeOffset now, ValueList<string> parts);

    /// <summary>Goes on with what is owed, if anything is.</summary>
    Task Wake();
}

/// <param name="MostRunning">Running tasks the owner may have.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskOrder(
    [property: Id(0)] UserId Owner,
    [property: Id(1)] CommandId Command,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] Brief Brief,
    [property: Id(4)] int MostRunning);

/// <param name="Asker">Only this user's task takes it; null sends for the studio itself.</param>
/// <param name="MostRunning">Running tasks the owner may have.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskErrand(
    [property: Id(0)] CommandEnvelope Command,
    [property: Id(1)] string? Asker,
    [property: Id(2)] int MostRunning);

/// <summary>What became of a command.</summary>
/// <param name="Known">False when there is no such task for the asker.</param>
/// <param name="Fault">True when the store failed and repeating the command may help.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskReply(
    [property: Id(0)] bool Known,
    [property: Id(1)] Refusal? Refusal,
    [property: Id(2)] int Revision,
    [property: Id(3)] bool Fault = false);

/// <param name="Signals">What passes right now, for a viewer who comes.</param>
[GenerateSerializer, Immutable]
internal sealed record TaskSight(
    [property: Id(0)] VideoTask? Task,
    [property: Id(1)] DateTimeOffset CreatedAt,
    [property: Id(2)] ValueList<WireSignal> Signals,
    [property: Id(3)] bool Fault = false);
