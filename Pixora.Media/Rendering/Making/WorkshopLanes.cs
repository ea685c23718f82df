using System.Collections.Concurrent;
using Pixora.Media.Graph;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// The lanes of this machine: one set for what uses its processor, one for each service outside, and one for
/// derivatives, which somebody waits for and which take no longer than a moment.
/// </summary>
/// <param name="cores">Makers that use the processor at once, at least 1.</param>
internal sealed class WorkshopLanes(int cores)
{
    /// <summary>Requests under way at one service; services usually reject more.</summary>
    private const int PerService = 4;

    private readonly Lanes processor = new(cores);
    private readonly Lanes derivatives = new(cores);
    private readonly ConcurrentDictionary<string, Lanes> services = new(StringComparer.Ordinal);

    public Task<IDisposable> EnterAsync(AssetSpec spec, CancellationToken cancellationToken) =>
        Of(spec).EnterAsync(Urgency(spec), cancellationToken);

    private Lanes Of(AssetSpec spec) => spec.Maker.NeedsNetwork ? services.GetOrAdd(spec.Maker.Name, _ => new Lanes(PerService))
        : Derivatives.IsOne(spec.Kind) ? derivatives
        : processor;

    /// <summary>
    /// Assets that others depend on and long ones that cannot be split go before the clips; overlaps, the shortest,
    /// come last and level out the end.
    /// </summary>
    private static int Urgency(AssetSpec spec) => spec.Kind switch
    {
        AssetKind.Narration or AssetKind.Portrait => 0,
        AssetKind.Image or AssetKind.Motion => 1,
        AssetKind.Music or AssetKind.Soundtrack => 2,
        AssetKind.Clip => 4,
        AssetKind.Join => 5,
        _ => 3,
    };
}
