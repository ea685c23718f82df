namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>Decides which of the places named is the ground and which lie behind.</summary>
internal static class PlaceReading
{
    /// <summary>
    /// Places by weight, the heaviest first; what subjects suggest counts only where no place is named.
    /// </summary>
    public static IReadOnlyList<Place> Rank(IReadOnlyList<FoundCue> cues, NamedThings things)
    {
        var named = cues.Select((found, order) => (found.Cue, order)).Where(cue => cue.Cue is PromptCue.OfPlace)
            .GroupBy(cue => ((PromptCue.OfPlace)cue.Cue).Place, cue => cue.order)
            .Select(same => (Place: same.Key, Weight: Weight(same.Key) * (1f + (0.25f * (same.Count() - 1)) - (0.01f * same.Min()))))
            .OrderByDescending(place => place.Weight).Select(place => place.Place).ToList();
        List<Place> homes =
        [
            .. things.Homes.Concat(cues.Select(found => found.Cue).OfType<PromptCue.OfSubject>()
                .Select(cue => SubjectTraits.Home(cue.Subject)).OfType<Place>()).Distinct(),
        ];
        var places = named.Count > 0 && (
            Weight(named[0]) >= 1f || homes.Count == 0 || Weight(homes[0]) <= Weight(named[0]))
            ? named
            : [.. homes, .. named];
        return Settle(places, things);
    }

    /// <summary>Abstract places weigh less than visible ones, and distant ones less than near ones.</summary>
    private static float Weight(Place place) => place switch
    {
        Place.Title => 1.4f,
        Place.Underwater or Place.AlienWorld or Place.Cave => 1.3f,
        Place.Kitchen or Place.Library or Place.Laboratory or Place.Office or Place.Workshop or Place.Classroom or Place.Hospital
            or Place.Theatre or Place.Museum or Place.Station or Place.Airport => 1.1f,
        Place.Harbour or Place.Beach or Place.Savanna or Place.Jungle => 1.08f,
        Place.Farm or Place.Market or Place.Village or Place.Garden => 1.08f,
        Place.Home => 1.0f,
        Place.Mountains => 1.02f,
        Place.Abstract or Place.Network => 0.6f,
        Place.Diagram => 0.7f,
        _ => 1.05f,
    };

    /// <summary>
    /// What floats needs water before it: the sea that is named is then the ground. A place in which the thing that is named
    /// first cannot be gives way to one in which it can.
    /// </summary>
    private static List<Place> Settle(IReadOnlyList<Place> places, NamedThings things)
    {
        var settled = places.Distinct().ToList();
        if (things.NeedWater && settled.Count > 0 && !Places.HasWater(settled[0])
            && settled.FindIndex(Places.HasWater) is > 0 and var water
            && !Places.IsRoom(settled[0]) && settled[0] != Place.Underwater)
        {
            var sea = settled[water];
            settled.RemoveAt(water);
            settled.Insert(0, sea);
        }

        if (settled.Count > 0 && !things.Suits(settled[0]) && !Places.IsBackdrop(settled[0]))
        {
            var homes = Places.IsRoom(settled[0]) ? [] : things.Homes;
            var other = settled.Concat(homes).FirstOrDefault(things.Suits, settled[0]);
            settled.Remove(other);
            settled.Insert(0, other);
        }

        return settled;
    }
}
