namespace Pixora.Hub.Security;

/// <summary>The lines of the security log. What is in them never comes from a request's text: see <see cref="Denial"/>.</summary>
internal static partial class SecurityLog
{
    [LoggerMessage(2001, LogLevel.Information, "Signed in with {Proof}, from {Address}.", EventName = "SignedIn")]
    public static partial void SignedIn(this ILogger log, string proof, string? address);

    [LoggerMessage(2002, LogLevel.Warning, "{Code} at {Place}, task {Task}: {User} from {Address} has not signed in.", EventName = "NotSignedIn")]
    public static partial void NotSignedIn(this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(2003, LogLevel.Warning, "{Code} at {Place}, task {Task}: {User} from {Address} has a wrong key or code.", EventName = "WrongProof")]
    public static partial void WrongProof(this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(2004, LogLevel.Warning, "{Code} at {Place}, task {Task}: {User} from {Address} comes by a foreign page, or from another machine.", EventName = "ForeignOrigin")]
    public static partial void ForeignOrigin(this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(2005, LogLevel.Warning, "{Code} at {Place}, task {Task}: {User} from {Address} has no such task.", EventName = "NotOwner")]
    public static partial void NotOwner(this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(2006, LogLevel.Warning, "{Code} at {Place}, task {Task}: {User} from {Address} may not do this.", EventName = "NotAllowed")]
    public static partial void NotAllowed(this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(2007, LogLevel.Warning, "{Code} at {Place}, task {Task}: {User} from {Address} has reached a limit.", EventName = "LimitReached")]
    public static partial void LimitReached(this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(2008, LogLevel.Warning, "{Code}: {Count} lines were left out, of {Callers} callers.", EventName = "LinesLeftOut")]
    public static partial void LinesLeftOut(this ILogger log, string code, long count, string callers);
}
