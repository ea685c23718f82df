using System.Globalization;

namespace Pixora.Media.Providers.Hooks;

/// <summary>How old a call may be.</summary>
internal static class HookAge
{
    private const int Seconds = 300;

    /// <summary>Whether a time, in seconds since 1970, is near enough; null when it is none.</summary>
    public static bool? IsNear(string? timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? Math.Abs(now.ToUnixTimeSeconds() - at) <= Seconds
            : null;
}
