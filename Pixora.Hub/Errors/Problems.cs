using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Errors;

/// <summary>Refusals as problem+json.</summary>
internal static class Problems
{
    public const string CodeName = "code";

    /// <summary>The extension of a problem that carries its code.</summary>
    public static IDictionary<string, object?> Code(string code) =>
        new Dictionary<string, object?> { [CodeName] = code };

    public static ProblemHttpResult Of(Refusal refusal) => Of(refusal, ProblemStatus.Of(refusal.Code));

    public static ProblemHttpResult Of(Refusal refusal, int status) =>
        TypedResults.Problem(refusal.Message, statusCode: status, extensions: Code(refusal.Code));

    /// <summary>
    /// A command was refused: by its task, whose revision is said then, or before the task was looked at.
    /// </summary>
    /// <param name="conditional">True when the sender said which revision it saw.</param>
    public static ProblemHttpResult Of(CommandReply refused, bool conditional)
    {
        var refusal = new Refusal(refused.Code!, refused.Message!);
        if (refused.TaskId is null)
        {
            return Of(refusal);
        }

        var extensions = Code(refusal.Code);
        extensions["revision"] = refused.Revision;
        var isStale = conditional && refusal.Code == "revision.stale";
        var status = isStale ? StatusCodes.Status412PreconditionFailed : ProblemStatus.Of(refusal.Code);
        return TypedResults.Problem(refusal.Message, statusCode: status, extensions: extensions);
    }

    public static ProblemHttpResult Of(ProviderException failure) =>
        Of(new Refusal(failure.Code, failure.Message), ProblemStatus.Of(failure));
}
