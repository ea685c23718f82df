using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>What a text names.</summary>
/// <param name="Seen">In the order they are named, each once.</param>
/// <param name="Missing">What is named and has no drawing anywhere, as the text calls it.</param>
/// <param name="Homes">The places that all of them suggest.</param>
internal sealed record PropReading(IReadOnlyList<SeenProp> Seen, IReadOnlyList<string> Missing, IReadOnlyList<Place> Homes)
{
    public NamedThings Things => new(
        [.. Seen], Homes, Seen.Any(seen => PropTable.Find(seen.Id).Rest is Rest.Float or Rest.Swim))
    {
        Suits = place => Seen.Count == 0 || PropFloor.Fits(place, PropTable.Find(Seen[0].Id)),
    };
}
