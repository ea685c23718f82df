namespace Pixora.Agents.Hearing.Model;

/// <summary>
/// Works out which way a word of measure is meant: "fast" is up, "too fast", "not so fast" and "less fast" are down,
/// "not fast enough" is up again. The model learns what to make of it.
/// </summary>
internal static class AxisFeatures
{
    /// <summary>Words before a word of measure in which its modifiers stand.</summary>
    private const int Before = 4;

    /// <summary>Words after it.</summary>
    private const int After = 2;

    private static readonly HashSet<string> Up = ["LOUD", "FAST", "LONGW"];

    private static readonly HashSet<string> Down = ["QUIET", "SLOW", "SHORTW"];

    internal static void Add(HashSet<uint> found, IReadOnlyList<SeenConcept> seen)
    {
        foreach (var measure in seen.Where(one => Up.Contains(one.Name) || Down.Contains(one.Name)))
        {
            var isUp = Up.Contains(measure.Name) != IsTurned(seen, measure.Place);
            found.Add(FeatureReader.Hash(isUp ? "x:up" : "x:down"));
            found.Add(FeatureReader.Hash($"x:{measure.Name}_{(isUp ? "up" : "down")}"));
        }

        var isRemoved = seen.Any(one => one.Name == "REMOVE" && !IsNegated(seen, one.Place));
        var isKept = seen.Any(one => one.Name == "REMOVE" && IsNegated(seen, one.Place));
        found.Add(FeatureReader.Hash($"x:remove_{isRemoved}_{isKept}"));
    }

    private static bool IsTurned(IReadOnlyList<SeenConcept> seen, int place)
    {
        var beside = seen.Where(one => one.Place >= place - Before && one.Place <= place + After).Select(one =>
            one.Name).ToHashSet();
        var isLimited = beside.Contains("NEG") != beside.Contains("ENOUGH")
            || (beside.Contains("TOO") && !beside.Contains("ENOUGH"));
        return isLimited != seen.Any(one => one.Name == "LESS" && one.Place < place && one.Place >= place - 2);
    }

    private static bool IsNegated(IReadOnlyList<SeenConcept> seen, int place) =>
        seen.Any(one =>
            one.Name == "NEG" && one.Place != place && one.Place >= place - Before && one.Place <= place + After);
}
