namespace Pixora.Hub.Api;

internal static partial class ApiLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Route} failed at the door of the API.")]
    public static partial void RequestFailed(this ILogger log, string method, string? route, Exception failure);
}
