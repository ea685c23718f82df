namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Decides which of the places named is the ground and which lie behind.</summary>
internal static class PlaceReading
{
    /// <summary>
    /// Places by weight, the heaviest first; what subjects suggest counts only where no place is named.
    /// </summary>
    public static IReadOnlyList<Place> Rank(IReadOnlyList<FoundCue> cues)
    {
        var named = cues.Select((found, order) => (found.Cue, order)).Where(cue => cue.Cue is PromptCue.OfPlace)
            .GroupBy(cue => ((PromptCue.OfPlace)cue.Cue).Place, cue => cue.order)
            .Select(same => (Place: same.Key, Weight: Weight(same.Key) * (1f + (0.25f * (same.Count() - 1)) - (0.01f * same.Min()))))
            .OrderByDescending(place => place.Weight).Select(place => place.Place).ToList();
        var homes = cues.Select(found => found.Cue).OfType<PromptCue.OfSubject>()
            .Select(cue => SubjectTraits.Home(cue.Subject))
            .OfType<Place>()
            .Distinct()
            .OrderBy(place => place is >= Place.Home and <= Place.Kitchen)
            .ThenByDescending(Weight)
            .ToList();
        var places = named.Count > 0 && (
            Weight(named[0]) >= 1f || homes.Count == 0 || Weight(homes[0]) <= Weight(named[0]))
            ? named
            : [.. homes, .. named];
        return Settle(places, cues);
    }

    /// <summary>Abstract places weigh less than visible ones, and distant ones less than near ones.</summary>
    private static float Weight(Place place) => place switch
    {
        Place.Title => 1.4f,
        Place.Underwater or Place.AlienWorld => 1.3f,
        Place.Kitchen or Place.Library or Place.Laboratory or Place.Office => 1.1f,
        Place.Home => 1.0f,
        Place.Mountains => 1.02f,
        Place.Abstract or Place.Network => 0.6f,
        Place.Diagram => 0.7f,
        _ => 1.05f,
    };

    private static List<Place> Settle(IReadOnlyList<Place> places, IReadOnlyList<FoundCue> cues)
    {
        var settled = places.Distinct().ToList();
        var moves = cues.Any(found => found.Cue is PromptCue.OfSubject { Subject: Subject.Ship or Subject.Sailboat or Subject.Lighthouse });
        foreach (var ground in settled.Where(place => place is Place.Sea && moves).ToList())
        {
            settled.Remove(ground);
            settled.Insert(0, ground);
        }

        return settled;
    }
}
