using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Previews the effect of an edit or an approval.</summary>
public interface IFilmPreview
{
    /// <summary>
    /// What making <paramref name="after"/> keeps and rebuilds of <paramref name="before"/>. Narrations that are not
    /// recorded yet are estimated.
    /// </summary>
    ChangePreview Compare(Breakdown before, Breakdown after);

    /// <summary>
    /// What making the film of a breakdown would take now: stored assets are reused, whichever task they were made for.
    /// </summary>
    Task<ChangePreview> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken);
}
