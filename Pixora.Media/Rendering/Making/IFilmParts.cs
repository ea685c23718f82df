using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Lists the assets of films.</summary>
public interface IFilmParts
{
    /// <summary>
    /// Keys of all assets of these breakdowns and of their derivatives, which a sweep must keep. A breakdown that was
    /// never rendered gives keys of assets that do not exist.
    /// </summary>
    Task<IReadOnlySet<AssetKey>> LiveAsync(IEnumerable<Breakdown> breakdowns, CancellationToken cancellationToken);

    /// <summary>
    /// The sound of a breakdown's film; as long as a narration is not there, one that was never made.
    /// </summary>
    Task<SoundtrackSpec> SoundtrackAsync(Breakdown breakdown, CancellationToken cancellationToken);
}
