using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Pixora.Hub.Api;

/// <summary>The hub's commands and stories over plain HTTP, for programs that speak no SignalR. See docs/protocol.md.</summary>
internal static class ApiV1
{
    /// <summary>As a message of the hub.</summary>
    public const int LargestBody = 64 * 1024;

    private const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<ApiDoor>()
        .AddSingleton<TaskEvents>()
        .ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            // Numbers are numbers in the document too, not strings that may hold one.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        })
        .AddOpenApi();

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase), branch => branch.UseMiddleware<ApiDoor>());
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup(Root).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapTasks();
        api.MapCommands();
        api.MapPreview();
        api.MapEvents();
        api.MapAssets();
        api.MapPreferences();
        api.MapModels();
    }
}
