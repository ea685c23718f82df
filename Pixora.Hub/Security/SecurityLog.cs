using System.Net;

namespace Pixora.Hub.Security;

/// <summary>The lines of the security log. They never contain text of a request: see <see cref="Denial"/>.</summary>
internal static partial class SecurityLog
{
    [LoggerMessage(EventId = 2001, EventName = "SignedIn", Level = LogLevel.Information,
        Message = "Signed in with {Proof}, from {Address}.")]
    public static partial void SignedIn(this ILogger log, string proof, IPAddress? address);

    [LoggerMessage(EventId = 2002, EventName = "NotSignedIn", Level = LogLevel.Warning,
        Message = "{Code} at {Place}, task {Task}: {User} from {Address} has not signed in.")]
    public static partial void NotSignedIn(
        this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(EventId = 2003, EventName = "WrongProof", Level = LogLevel.Warning,
        Message = "{Code} at {Place}, task {Task}: {User} from {Address} has a wrong key or code.")]
    public static partial void WrongProof(
        this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(EventId = 2004, EventName = "ForeignOrigin", Level = LogLevel.Warning,
        Message = "{Code} at {Place}, task {Task}: {User} from {Address} comes by a foreign page, or from another machine.")]
    public static partial void ForeignOrigin(
        this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(EventId = 2005, EventName = "NotOwner", Level = LogLevel.Warning,
        Message = "{Code} at {Place}, task {Task}: {User} from {Address} has no such task.")]
    public static partial void NotOwner(
        this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(EventId = 2006, EventName = "NotAllowed", Level = LogLevel.Warning,
        Message = "{Code} at {Place}, task {Task}: {User} from {Address} may not do this.")]
    public static partial void NotAllowed(
        this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(EventId = 2007, EventName = "LimitReached", Level = LogLevel.Warning,
        Message = "{Code} at {Place}, task {Task}: {User} from {Address} has reached a limit.")]
    public static partial void LimitReached(
        this ILogger log, string code, string place, string? task, string user, string? address);

    [LoggerMessage(EventId = 2008, EventName = "LinesLeftOut", Level = LogLevel.Warning,
        Message = "{Code}: {Count} lines were left out, of {Callers} callers.")]
    public static partial void LinesLeftOut(this ILogger log, string code, long count, string callers);
}
