using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What the painter understood of a request: all that decides a picture besides its size and seed.</summary>
/// <param name="Place">The ground the picture stands on.</param>
/// <param name="Behind">Other places named, to be seen in the distance.</param>
/// <param name="Season">Null when nothing says so.</param>
/// <param name="Subjects">People and what the sky shows, in the order they were read, each once.</param>
/// <param name="Props">Things and animals, in the order they were read, each once.</param>
/// <param name="Figures">Characters of the film seen here.</param>
/// <param name="Tint">A colour named without a thing it belongs to, 0xRRGGBB; null when none is.</param>
internal sealed record SceneDescription(
    Place Place,
    ValueList<Place> Behind,
    Daylight Daylight,
    Weather Weather,
    Season? Season,
    ValueList<SeenSubject> Subjects,
    ValueList<SeenProp> Props,
    ValueList<FigureLook> Figures,
    uint? Tint,
    VisualStyle Style)
{
    public bool Shows(Subject subject) => Subjects.Any(seen => seen.Subject == subject);

    public bool Has(Place place) => Place == place || Behind.Contains(place);
}

/// <param name="Count">1 to 5.</param>
/// <param name="Colour">0xRRGGBB; null when none is named.</param>
internal sealed record SeenSubject(Subject Subject, int Count = 1, uint? Colour = null);
