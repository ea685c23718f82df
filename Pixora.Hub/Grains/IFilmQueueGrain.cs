using Pixora.Hub.Queueing;

namespace Pixora.Hub.Grains;

/// <summary>The queue of all films that are to be made. There is one in the cluster, with the key 0.</summary>
internal interface IFilmQueueGrain : IGrainWithIntegerKey
{
    /// <summary>Takes what a pod tells, and answers how the films stand whose writers are on it.</summary>
    Task<QueueAnswer> Report(PodReport report);
}

/// <param name="Fault">True when the store failed: nothing was taken, and the report is to be sent again.</param>
[GenerateSerializer, Immutable]
internal sealed record QueueAnswer([property: Id(0)] IReadOnlyList<FilmStanding> Films, [property: Id(1)] bool Fault = false);
