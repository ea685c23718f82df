using Microsoft.AspNetCore.Http.Features;

namespace Pixora.Hub.Security;

/// <summary>
/// Runs middleware that only checks a request, in a service scope of its own that ends before the request is served. In
/// the ordinary pipeline the middleware would wait for the end of the request, and a viewer's connection, which lasts
/// for hours, would keep its state in memory.
/// </summary>
internal static class RequestGate
{
    /// <param name="checks">Adds middleware; a request that reaches its end is served.</param>
    public static void UseRequestGate(this WebApplication app, Action<IApplicationBuilder> checks)
    {
        var lane = ((IApplicationBuilder)app).New();
        checks(lane);
        var check = lane.Use(_ => Pass).Build();
        foreach (var (key, value) in lane.Properties)
        {
            // Without these properties the host would add routing and authentication again, in front of everything.
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

    /// <summary>Feature of a request that has passed the checks.</summary>
    private sealed class Passed
    {
        public static readonly Passed Instance = new();
    }

    /// <summary>Services for the time of the checks; later the request gets services of its own.</summary>
    private sealed class Borrowed(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }
}
