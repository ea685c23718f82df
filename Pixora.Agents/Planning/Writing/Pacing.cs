using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Gives scenes their seconds.</summary>
internal static class Pacing
{
    /// <summary>Seconds a scene has where the length allows.</summary>
    internal const double ShortestScene = 3;

    /// <summary>Seconds; more only when fewer scenes were asked for than the length wants.</summary>
    internal const double LongestScene = 12;

    /// <summary>Part of a scene's free time that narration is written to fill, so that speech fits at its own tempo.</summary>
    internal const double Fill = 0.9;

    /// <summary>Seconds of picture a scene without words is worth beside scenes with them.</summary>
    private const double Wordless = 4.5;

    /// <summary>Seconds of a scene in which nobody speaks: the transition in, a breath before and after, the film's beginning and end.</summary>
    /// <param name="transition">Seconds of the transition into the scene.</param>
    internal static double Silence(int index, int count, double transition) =>
        (index == 0 ? 0.5 : transition + 0.2) + (index == count - 1 ? 1.0 : 0.3);

    /// <summary>Seconds for speech in a film of so many scenes.</summary>
    internal static double Room(double seconds, int count) =>
        seconds - Enumerable.Range(0, count).Sum(index => Silence(index, count, Transitions.Usual));

    /// <summary>Lengths in seconds, each a whole number of tenths, that sum to <paramref name="seconds"/> rounded to a tenth; where somebody speaks, all are filled alike.</summary>
    internal static double[] Lengths(IReadOnlyList<Shot> shots, IReadOnlyList<Transition> transitions, double seconds)
    {
        var total = Math.Round(seconds, 1, MidpointRounding.AwayFromZero);
        var least = Math.Min(ShortestScene, total / shots.Count);
        var even = total / shots.Count;
        var most = even <= LongestScene * 0.97 ? LongestScene : even * 1.5;
        var (low, high) = (0.0, total);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = At(middle).Sum() < total ? (middle, high) : (low, middle);
        }

        return Tenths(At(high), total);

        double[] At(double scale) =>
            [.. shots.Select((shot, index) => Math.Clamp(
                (Math.Min(1, scale) * Silence(index, shots.Count, transitions[index].Seconds)) + (scale * (shot.Speech > 0 ? shot.Speech : Wordless)), least, most))];
    }

    /// <summary>Rounds down to tenths and gives what is left to those that lost most.</summary>
    private static double[] Tenths(double[] lengths, double total)
    {
        var tenths = lengths.Select(length => (int)Math.Floor((length * 10) + 1e-6)).ToArray();
        var missing = (int)Math.Round(total * 10) - tenths.Sum();
        var order = Enumerable.Range(0, lengths.Length).OrderByDescending(index => (lengths[index] * 10) - tenths[index]).ThenBy(index => index).ToArray();
        for (var given = 0; given < missing; given++)
        {
            tenths[order[given % order.Length]]++;
        }

        return [.. tenths.Select(count => count / 10.0)];
    }
}
