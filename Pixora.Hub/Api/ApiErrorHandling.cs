using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Turns every exception that no endpoint handles into a problem with a code.</summary>
internal sealed class ApiErrorHandling(ILogger<ApiErrorHandling> log) : IMiddleware
{
    /// <summary>Seconds until a retry may succeed after the store or the cluster failed.</summary>
    private const string Soon = "2";

    /// <summary>Seconds after which every limit per minute has room again.</summary>
    private const string Minute = "60";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() => Hint(context.Response));
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null } bare)
            {
                await Bare(bare.StatusCode).ExecuteAsync(context);
            }
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await Problem(failure, context).ExecuteAsync(context);
        }
    }

    private static Task Hint(HttpResponse response)
    {
        if (response.Headers.RetryAfter.Count == 0
            && response.StatusCode is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = response.StatusCode is StatusCodes.Status503ServiceUnavailable
                ? Soon
                : Minute;
        }

        return Task.CompletedTask;
    }

    private ProblemHttpResult Problem(Exception failure, HttpContext context)
    {
        switch (failure)
        {
            case ProviderException provider:
                return Problems.Of(provider);
            case BadHttpRequestException malformed:
                return Bare(malformed.StatusCode);
            default:
                log.RequestFailed(
                    context.Request.Method, (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, failure);
                return Problems.Of(new Refusal(
                    "studio.failed", "The studio failed on this; its log says why. Sending a command again with its key is safe."));
        }
    }

    /// <summary>Statuses that the framework answers without a body.</summary>
    private static ProblemHttpResult Bare(int status) => Problems.Of(
        status switch
        {
            StatusCodes.Status404NotFound => new Refusal(
                "route.unknown", "There is nothing at this path. The paths are listed in docs/protocol.md."),
            StatusCodes.Status405MethodNotAllowed => new Refusal(
                "route.method", "This path knows other methods; the header Allow names them."),
            StatusCodes.Status413PayloadTooLarge => new Refusal(
                "body.large", $"A body is at most {ApiV1.LargestBody} bytes."),
            StatusCodes.Status415UnsupportedMediaType => new Refusal("body.type", "A body is application/json."),
            _ => new Refusal("request.malformed", "The request cannot be read: a parameter, a header or the body has the wrong shape."),
        },
        status);
}
