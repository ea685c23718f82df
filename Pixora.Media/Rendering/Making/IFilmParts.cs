using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Lists the assets of films.</summary>
public interface IFilmParts
{
    /// <summary>
    /// Keys of all assets of these breakdowns, which a sweep must keep. A breakdown that was never rendered gives keys
    /// of assets that do not exist.
    /// </summary>
    Task<IReadOnlySet<AssetKey>> LiveAsync(IEnumerable<Breakdown> breakdowns, CancellationToken cancellationToken);
}
