using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

/// <summary>Refusals of a film that does not fit into its owner's limits.</summary>
internal static class FilmRefusals
{
    /// <param name="result">Says what is taken and claimed, in seconds.</param>
    /// <param name="most">Seconds of a day.</param>
    public static Refusal NoMinutes(FilmClaim claim, AppendResult result, long most) => new(
        "limit.minutes",
        $"This film takes {Minutes(claim.Seconds)} minutes. "
        + $"Of {Minutes(most)} a day (UTC) you have made {Minutes(result.Taken)}, and {Minutes(result.Claimed)} are being made. "
        + "Make a shorter one, or wait for tomorrow.");

    /// <param name="result">Says what is taken and claimed, in bytes.</param>
    /// <param name="most">Bytes.</param>
    public static Refusal NoRoom(FilmClaim claim, AppendResult result, long most) => new(
        "limit.bytes",
        $"This film may take {Megabytes(claim.Bytes)} MB. Of {Megabytes(most)} MB you have stored {Megabytes(result.Taken)}, "
        + $"and films that are being made may take {Megabytes(result.Claimed)} more. "
        + "Wait for those, or for old films to be cleared away.");

    /// <param name="stored">Bytes.</param>
    /// <param name="most">Bytes.</param>
    public static Refusal Full(long stored, long most) => new(
        "limit.bytes",
        $"Your films and their stories take {Megabytes(stored)} MB of at most {Megabytes(most)}. "
        + "Nothing more is begun for you until there is room.");

    private static string Minutes(long seconds) => (seconds / 60.0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.###", CultureInfo.InvariantCulture);
}
