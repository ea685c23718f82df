namespace Pixora.Hub.Sessions;

internal static partial class SessionLog
{
    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The tokens of a session could not be renewed now; the next request tries again.")]
    public static partial void RenewalFailed(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "It could not be looked up which sessions have ended; the next round tries again.")]
    public static partial void LookFailed(this ILogger log, Exception failure);
}
