using Pixora.Media.Generation;

namespace Pixora.Hub.Errors;

/// <summary>
/// The HTTP status of a code. Clients should read the code; the status is for those that do not know it.
/// </summary>
internal static class ProblemStatus
{
    /// <summary>422 for a refusal of the task's rules that has no status of its own.</summary>
    public static int Of(string code) => Known(code) ?? StatusCodes.Status422UnprocessableEntity;

    public static int Of(ProviderException failure) =>
        Known(failure.Code) ?? (
            failure.Retryable ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);

    private static int? Known(string code) => code switch
    {
        "account.unconfirmed" or "share.hours" => StatusCodes.Status400BadRequest,
        "command.id" or "command.malformed" or "command.unknown" or "join.since" or "request.malformed"
            or "revision.tag" or "session.malformed" or "still.width" or "task.id" => StatusCodes.Status400BadRequest,
        "auth.refused" or "auth.required" or "hook.forged" or "hook.stale" or "session.code" or "session.key" or "session.provider" =>
            StatusCodes.Status401Unauthorized,
        "spend.limit" => StatusCodes.Status402PaymentRequired,
        "access.level" or "role.missing" or "session.header" or "actor.studio" or "approval.person" or "door.foreign" =>
            StatusCodes.Status403Forbidden,
        "task.unknown" or "asset.unknown" or "asset.missing" or "file.unknown" or "film.missing" or "route.unknown" or "preference.unknown"
            or "session.unknown" or "maker.unset" or "share.expired" or "share.revoked" or "share.unknown" =>
            StatusCodes.Status404NotFound,
        "route.method" => StatusCodes.Status405MethodNotAllowed,
        "budget.exceeded" or "command.reused" or "revision.stale" or "stage.mismatch" or "task.deleted" =>
            StatusCodes.Status409Conflict,
        "body.large" => StatusCodes.Status413PayloadTooLarge,
        "body.type" => StatusCodes.Status415UnsupportedMediaType,
        "store.unavailable" or "cluster.unavailable" => StatusCodes.Status503ServiceUnavailable,
        "disk.full" or "data.readonly" => StatusCodes.Status507InsufficientStorage,
        "studio.failed" or "task.damaged" => StatusCodes.Status500InternalServerError,
        "limit.story" => StatusCodes.Status422UnprocessableEntity,
        _ when code.StartsWith("limit.", StringComparison.Ordinal) => StatusCodes.Status429TooManyRequests,
        _ => null,
    };
}
