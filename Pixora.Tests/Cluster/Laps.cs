namespace Pixora.Tests.Cluster;

/// <summary>How long the same thing took, many times.</summary>
internal static class Laps
{
    /// <summary>What 99 of 100 stayed below; zero of none.</summary>
    public static TimeSpan P99(this IReadOnlyCollection<TimeSpan> laps) =>
        laps.Order().ElementAtOrDefault((int)(laps.Count * 0.99));

    public static string Told(this IReadOnlyCollection<TimeSpan> laps) =>
        $"{laps.Count} laps, median {laps.Order().ElementAtOrDefault(laps.Count / 2).TotalMilliseconds:0.0} ms, p99 "
            + $"{laps.P99().TotalMilliseconds:0.0} ms, longest {laps.Max().TotalMilliseconds:0} ms";
}
