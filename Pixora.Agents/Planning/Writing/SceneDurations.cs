using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Distributes the film's length over its scenes.</summary>
internal static class SceneDurations
{
    /// <summary>Shortest scene in seconds, where the film's length allows it.</summary>
    internal const double ShortestScene = 3;

    /// <summary>Longest scene in seconds, unless fewer scenes were asked for than the length needs.</summary>
    internal const double LongestScene = 12;

    /// <summary>
    /// Share of a scene's time for speech that the planner fills, since its estimate of speech may be too short.
    /// </summary>
    internal const double FillRatio = 0.9;

    /// <summary>Weight in seconds of a scene without narration beside those with speech.</summary>
    private const double SilentSceneSeconds = 4.5;

    /// <summary>
    /// Seconds of a scene without speech: the transition into it, pauses before and after, the film's beginning and
    /// end.
    /// </summary>
    /// <param name="transition">Seconds of the transition into the scene.</param>
    internal static double Silence(int index, int count, double transition) =>
        (index == 0 ? 0.5 : transition + 0.2) + (index == count - 1 ? 1.0 : 0.3);

    /// <summary>Seconds left for speech in a film of <paramref name="count"/> scenes.</summary>
    internal static double Room(double seconds, int count) =>
        seconds - Enumerable.Range(0, count).Sum(index => Silence(index, count, TransitionChoice.CrossFadeSeconds));

    /// <summary>
    /// Lengths in seconds, each a whole number of tenths, that sum to <paramref name="seconds"/> rounded to a tenth.
    /// Speech fills all narrated scenes to the same degree.
    /// </summary>
    internal static double[] Lengths(
        IReadOnlyList<PlannedShot> shots, IReadOnlyList<Transition> transitions, double seconds)
    {
        var total = Math.Round(seconds, 1, MidpointRounding.AwayFromZero);
        var least = Math.Min(ShortestScene, total / shots.Count);
        var even = total / shots.Count;
        var most = even <= LongestScene * 0.97 ? LongestScene : even * 1.5;
        var low = 0.0;
        var high = total;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (At(middle).Sum() < total)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Tenths(At(high), total);

        double[] At(double scale) => [.. shots.Select((shot, index) => Math.Clamp(Wanted(shot, index, scale), least, most))];

        double Wanted(PlannedShot shot, int index, double scale) =>
            (Math.Min(1, scale) * Silence(index, shots.Count, transitions[index].Seconds))
            + (scale * (shot.Speech > 0 ? shot.Speech : SilentSceneSeconds));
    }

    /// <summary>Rounds down to tenths and gives what is left to those that lost most.</summary>
    private static double[] Tenths(double[] lengths, double total)
    {
        var tenths = lengths.Select(length => (int)Math.Floor((length * 10) + 1e-6)).ToArray();
        var missing = (int)Math.Round(total * 10) - tenths.Sum();
        var order = Enumerable.Range(0, lengths.Length)
            .OrderByDescending(index => (lengths[index] * 10) - tenths[index])
            .ThenBy(index => index)
            .ToArray();
        for (var given = 0; given < missing; given++)
        {
            tenths[order[given % order.Length]]++;
        }

        return [.. tenths.Select(count => count / 10.0)];
    }
}
