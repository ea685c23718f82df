using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Says what films are made of.</summary>
public interface IFilmParts
{
    /// <summary>
    /// Everything these breakdowns are made of: a sweep must leave it. One that was never rendered names keys nothing has.
    /// </summary>
    Task<IReadOnlySet<AssetKey>> LiveAsync(IEnumerable<Breakdown> breakdowns, CancellationToken cancellationToken);
}
