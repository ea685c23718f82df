using Pixora.Hub.Errors;

namespace Pixora.Hub.Security;

/// <summary>Why access was denied; each is an event of the security log.</summary>
internal enum DenialKind
{
    NotSignedIn,
    WrongProof,
    ForeignOrigin,
    NotOwner,
    NotAllowed,
    LimitReached,
}

internal static class DenialKinds
{
    /// <summary>
    /// The kind of a refusal; null when it does not deny access, such as an invalid command or a film that does not
    /// exist.
    /// </summary>
    public static DenialKind? Of(string code) => code switch
    {
        "session.key" or "session.code" or "hook.forged" or "hook.stale" or "share.unknown" => DenialKind.WrongProof,
        "door.foreign" => DenialKind.ForeignOrigin,
        "task.unknown" => DenialKind.NotOwner,
        _ => ProblemStatus.Of(code) switch
        {
            StatusCodes.Status401Unauthorized => DenialKind.NotSignedIn,
            StatusCodes.Status403Forbidden => DenialKind.NotAllowed,
            StatusCodes.Status429TooManyRequests => DenialKind.LimitReached,
            _ => null,
        },
    };
}
