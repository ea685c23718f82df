using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Says what an edit or an approval would cause, before it is made.</summary>
public interface IFilmPreview
{
    /// <summary>
    /// What making <paramref name="after"/> keeps and rebuilds of <paramref name="before"/>. Narrations nobody has recorded yet are
    /// estimated.
    /// </summary>
    ChangePreview Compare(Breakdown before, Breakdown after);

    /// <summary>What making the film of a breakdown would take now: what is there already is kept, whoever had it made.</summary>
    Task<ChangePreview> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken);
}
