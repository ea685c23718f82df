using Orleans.Concurrency;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>One asset: the only place in the cluster where it is being made. The grain's key is the asset's.</summary>
internal interface IAssetGrain : IGrainWithStringKey
{
    /// <summary>
    /// Has the asset made unless it exists or is being made, and answers how far that is. Ask again every few seconds:
    /// who stops asking is taken to be gone.
    /// </summary>
    Task<AssetStanding> Make(AssetOrder order);

    /// <summary>Stops waiting; the making itself is stopped when nobody waits any more.</summary>
    Task Leave(string asker);
}

/// <summary>Is told the progress of a making. Messages may be lost, so a waiter asks again as well.</summary>
internal interface IAssetListener : IGrainObserver
{
    [OneWay]
    Task Stands(string key, AssetStanding standing);
}

/// <param name="Asker">One wait of one render.</param>
/// <param name="Again">
/// True when this asker has asked before: then an earlier failure is its answer, and no reason to try again.
/// </param>
/// <param name="Spec">What to make, as JSON.</param>
[GenerateSerializer, Immutable]
internal sealed record AssetOrder(
    [property: Id(0)] string Asker,
    [property: Id(1)] bool Again,
    [property: Id(2)] byte[] Spec,
    [property: Id(3)] IAssetListener Listener);

/// <param name="Share">How far the making is, 0 to 1.</param>
/// <param name="Reused">True when it was there before anybody asked.</param>
/// <param name="Code">Why it could not be made.</param>
/// <param name="Retryable">True when trying again may help.</param>
/// <param name="Paid">Whether the failed attempt was paid for; null when nobody knows.</param>
/// <param name="Scene">Id of the scene it is about; null when the asset says so itself or nobody knows.</param>
[GenerateSerializer, Immutable]
internal sealed record AssetStanding(
    [property: Id(0)] AssetStage Stage,
    [property: Id(1)] double Share = 0,
    [property: Id(2)] bool Reused = false,
    [property: Id(3)] string? Code = null,
    [property: Id(4)] string? Message = null,
    [property: Id(5)] bool Retryable = false,
    [property: Id(6)] string? Scene = null,
    [property: Id(7)] Payment? Paid = null);

internal enum AssetStage
{
    Making,
    Made,
    Failed,
}
