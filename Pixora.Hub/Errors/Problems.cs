using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Errors;

/// <summary>Refusals as problem+json.</summary>
internal static class Problems
{
    public const string CodeName = "code";

    /// <summary>The extension of a problem that carries its code.</summary>
    public static IDictionary<string, object?> Code(string code) => new Dictionary<string, object?> { [CodeName] = code };

    public static ProblemHttpResult Of(Refusal refusal) => Of(refusal, ProblemStatus.Of(refusal.Code));

    public static ProblemHttpResult Of(Refusal refusal, int status) => TypedResults.Problem(refusal.Message, statusCode: status, extensions: Code(refusal.Code));

    /// <summary>A command was refused by its task.</summary>
    /// <param name="revision">The task's current revision.</param>
    /// <param name="conditional">True when the sender said which revision it saw.</param>
    public static ProblemHttpResult Of(Refusal refusal, int revision, bool conditional)
    {
        var extensions = Code(refusal.Code);
        extensions["revision"] = revision;
        var status = conditional && refusal.Code == "revision.stale" ? StatusCodes.Status412PreconditionFailed : ProblemStatus.Of(refusal.Code);
        return TypedResults.Problem(refusal.Message, statusCode: status, extensions: extensions);
    }

    public static ProblemHttpResult Of(ProviderException failure) => Of(new Refusal(failure.Code, failure.Message), ProblemStatus.Of(failure));
}
