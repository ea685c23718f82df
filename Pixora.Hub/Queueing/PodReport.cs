using Pixora.Media.Tasks;

namespace Pixora.Hub.Queueing;

/// <summary>What a pod tells the queue: all films it knows of, so that a report that was lost does no harm.</summary>
/// <param name="Pod">Its address in the cluster.</param>
/// <param name="Places">Films it makes at the same time; 0 when it goes down.</param>
[GenerateSerializer, Immutable]
internal sealed record PodReport(
    [property: Id(0)] string Pod, [property: Id(1)] int Places, [property: Id(2)] IReadOnlyList<FilmEntry> Films);

/// <param name="Since">As <see cref="QueuedFilm.Since"/>.</param>
[GenerateSerializer, Immutable]
internal sealed record FilmEntry(
    [property: Id(0)] VideoTaskId Task, [property: Id(1)] UserId Owner, [property: Id(2)] DateTimeOffset Since,
    [property: Id(3)] FilmMark Mark);

/// <summary>How a film stands on a pod.</summary>
internal enum FilmMark
{
    /// <summary>Its task's writer is on the pod, and it waits for a place.</summary>
    Waiting,

    /// <summary>The pod makes it.</summary>
    Running,

    /// <summary>It is finished.</summary>
    Finished,

    /// <summary>It was cancelled, has failed or was deleted, whether it was begun or not.</summary>
    Ended,

    /// <summary>The pod has stopped making it, and somebody has to go on with it.</summary>
    Returned,
}

/// <summary>How a film stands in the queue.</summary>
/// <param name="Holder">The pod that has a place for it; null while it waits.</param>
/// <param name="Place">Null when it does not wait.</param>
[GenerateSerializer, Immutable]
internal sealed record FilmStanding(
    [property: Id(0)] VideoTaskId Task, [property: Id(1)] DateTimeOffset Since, [property: Id(2)] string? Holder,
    [property: Id(3)] QueuePlace? Place);

/// <summary>The place of a film that waits.</summary>
/// <param name="Position">1 for the film whose turn is next.</param>
/// <param name="Wait">How long it may take until it is begun; null while nothing is known.</param>
/// <param name="Rise">Why the position is higher than the one before; null when it is not.</param>
[GenerateSerializer, Immutable]
internal sealed record QueuePlace(
    [property: Id(0)] int Position, [property: Id(1)] WaitRange? Wait, [property: Id(2)] PlaceRise? Rise);

/// <summary>Why a film waits behind more others than before.</summary>
internal enum PlaceRise
{
    /// <summary>A film whose pod went down, or that another pod waited for, is back in its old place.</summary>
    ReturnedWork,

    /// <summary>It is the turn of another user, of whom fewer films are being made.</summary>
    OtherUser,
}
