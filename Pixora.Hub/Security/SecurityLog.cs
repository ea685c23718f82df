namespace Pixora.Hub.Security;

internal static partial class SecurityLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused: {Code}.")]
    public static partial void SignInRefused(this ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Information, Message = "Somebody has signed in with {Proof}.")]
    public static partial void SignedIn(this ILogger log, string proof);
}
