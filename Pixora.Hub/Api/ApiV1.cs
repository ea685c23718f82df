using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Api;

/// <summary>
/// The hub's commands and stories over plain HTTP, for programs that speak no SignalR. See docs/protocol.md.
/// </summary>
internal static class ApiV1
{
    /// <summary>As a message of the hub.</summary>
    public const int LargestBody = 64 * 1024;

    public const string Root = "/api/v1";

    /// <summary>
    /// The refusals every route documents in OpenAPI: the usual statuses of those in docs/protocol.md.
    /// </summary>
    private static readonly object[] Refusals =
    [
        .. new[]
        {
            StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound,
            StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity,
            StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable,
        }.Select(status => new ProducesResponseTypeMetadata(status, typeof(Problem), [MediaTypeNames.Application.ProblemJson])),
    ];

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<ApiErrorHandling>()
        .AddSingleton<ReadGate>()
        .AddSingleton<TaskEvents>()
        .ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.AllowDuplicateProperties = false;
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            // By default the document allows numbers as strings; the API does not.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        })
        .AddSingleton<IProblemDetailsService, ProblemWriter>()
        .AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            // The host header comes from the client and must not be repeated in the document.
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        }).AddSchemaTransformer<UnionSchemas>());

    public static void MapApi(this WebApplication app)
    {
        // Built on the first request: building it may find the configuration invalid, which the start reports in one
        // line.
        app.Use(next => context => context.RequestServices.GetRequiredService<ReadGate>().InvokeAsync(context, next));
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup(Root).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).WithMetadata(Refusals);
        api.MapTasks();
        api.MapChat();
        api.MapCommands();
        api.MapPreview();
        api.MapEvents();
        api.MapAssets();
        api.MapDerivatives();
        api.MapPreferences();
        api.MapModels();
        api.MapMakers();
        api.MapAccount();
        api.MapShares();
        api.MapSessions();
    }
}
