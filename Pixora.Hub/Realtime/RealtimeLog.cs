namespace Pixora.Hub.Realtime;

internal static partial class RealtimeLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The viewers of this pod could not be told where their tasks stand; they are in the next round.")]
    public static partial void RoundMissed(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed at the hub's door.")]
    public static partial void CallFailed(this ILogger log, string method, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A follower of a task could not be put among its viewers, or taken out: it looks every few seconds.")]
    public static partial void CueMissed(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Going down: {Connections} connections are told to connect anew.")]
    public static partial void GoingDown(this ILogger log, int connections);
}
