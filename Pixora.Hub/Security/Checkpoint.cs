using Microsoft.AspNetCore.Http.Features;

namespace Pixora.Hub.Security;

/// <summary>Checks that are over before what was asked for begins. In a chain each would wait for its end, and a viewer's request, which lasts for hours, would keep all that its check was made of.</summary>
internal static class Checkpoint
{
    /// <param name="checks">Adds middleware; a request that comes to its end goes on.</param>
    public static void UseCheckpoint(this WebApplication app, Action<IApplicationBuilder> checks)
    {
        var lane = ((IApplicationBuilder)app).New();
        checks(lane);
        var check = lane.Use(_ => Pass).Build();
        foreach (var (key, value) in lane.Properties)
        {
            // The host adds once more, in front of everything, what it does not find here.
            ((IApplicationBuilder)app).Properties.TryAdd(key, value);
        }

        var scopes = app.Services.GetRequiredService<IServiceScopeFactory>();
        app.Use(next => context => CheckAsync(context, check, scopes) is { IsCompletedSuccessfully: false } checking
            ? GoOnAsync(context, checking, next)
            : GoOn(context, next));
    }

    private static Task Pass(HttpContext context)
    {
        context.Features.Set(Passed.Instance);
        return Task.CompletedTask;
    }

    private static async Task CheckAsync(HttpContext context, RequestDelegate check, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        context.Features.Set<Passed>(null);
        context.Features.Set<IServiceProvidersFeature>(new Borrowed(scope.ServiceProvider));
        await check(context);
        context.Features.Set<IServiceProvidersFeature>(null);
    }

    private static async Task GoOnAsync(HttpContext context, Task checking, RequestDelegate next)
    {
        await checking;
        await GoOn(context, next);
    }

    private static Task GoOn(HttpContext context, RequestDelegate next) =>
        context.Features.Get<Passed>() is null ? Task.CompletedTask : next(context);

    /// <summary>On a request that may go on.</summary>
    private sealed class Passed
    {
        public static readonly Passed Instance = new();
    }

    /// <summary>Services for the time of the check; who comes later gets the request's own if it asks.</summary>
    private sealed class Borrowed(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
