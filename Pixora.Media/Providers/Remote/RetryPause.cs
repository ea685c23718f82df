using System.Globalization;

namespace Pixora.Media.Providers.Remote;

/// <summary>Reads when a service wants to be asked again.</summary>
internal static class RetryPause
{
    private const double LongestReset = 3600;

    /// <summary>Null when it does not say.</summary>
    public static TimeSpan? Of(HttpResponseMessage reply, DateTimeOffset now)
    {
        var after = reply.Headers.RetryAfter;
        return (after?.Delta ?? (after?.Date - now)) is { } named ? Positive(named)
            : (int)reply.StatusCode == 429 && Seconds(reply, "ratelimit-reset") is { } reset ? reset
            : null;
    }

    private static TimeSpan Positive(TimeSpan pause) => pause < TimeSpan.Zero ? TimeSpan.Zero : pause;

    private static TimeSpan? Seconds(HttpResponseMessage reply, string header) =>
        reply.Headers.TryGetValues(header, out var values)
        && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
        && seconds is >= 0 and <= LongestReset
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
