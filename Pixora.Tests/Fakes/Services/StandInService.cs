using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Pixora.Tests.Fakes.Services;

/// <summary>
/// A paid service over real HTTP on loopback, with a bill and with faults that come when they are told to.
/// </summary>
internal abstract class StandInService : IAsyncDisposable
{
    public const string Key = "key-of-a-stand-in";

    /// <summary>The operation of what costs nothing: signing in, models, voices.</summary>
    public const string Looks = "look";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<ServiceFault>> faults = new();
    private readonly WebApplication app;

    protected StandInService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
    }

    /// <summary>Address without a path.</summary>
    public Uri Address => new(app.Urls.Single());

    /// <summary>Every order that costs, in order.</summary>
    public ConcurrentQueue<string> Bill { get; } = new();

    /// <summary>Every call, as <c>POST /v1/audio/speech</c>.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Bodies of all JSON calls.</summary>
    public ConcurrentQueue<JsonObject> Bodies { get; } = new();

    /// <summary>What the header of the key must hold, by its name.</summary>
    protected abstract KeyValuePair<string, string> KeyHeader { get; }

    /// <summary>Runs when an order has been billed, before it is answered.</summary>
    public Func<Task> OnBilled { get; set; } = () => Task.CompletedTask;

    /// <summary>Runs when a call has arrived, before anything is done.</summary>
    public Action OnCall { get; set; } = () => { };

    /// <summary>What the next calls of an operation meet, one after the other.</summary>
    public void Next(string operation, params ServiceFault[] coming)
    {
        foreach (var fault in coming)
        {
            faults.GetOrAdd(operation, _ => new()).Enqueue(fault);
        }
    }

    public async Task StartAsync()
    {
        Map(app);
        MapTo(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>For checks that run in another program: what was billed, and what the next call meets.</summary>
    private void MapTo(WebApplication routes)
    {
        routes.MapGet("/stand-in/bill", () => Bill);
        routes.MapPost("/stand-in/next", (string operation, ServiceFault fault) => Next(operation, fault));
    }

    protected abstract void Map(WebApplication routes);

    /// <summary>The page of an error as this service writes it.</summary>
    protected abstract JsonObject ErrorPage(string code, string message);

    protected ServiceFault? Take(string operation) =>
        faults.TryGetValue(operation, out var coming) && coming.TryDequeue(out var fault) ? fault : null;

    protected static async Task<JsonObject> BodyAsync(HttpContext context) =>
        (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();

    protected async Task BillAsync(string what)
    {
        Bill.Enqueue(what);
        await OnBilled();
    }

    /// <summary>Answers a call, with the fault that its operation is to meet.</summary>
    /// <param name="act">Does what was asked, and bills it.</param>
    protected Task AnswerAsync(HttpContext context, string operation, Func<HttpContext, Task<Delivery>> act) =>
        AnswerAsync(context, operation, () => act(context));

    protected async Task AnswerAsync(HttpContext context, string operation, Func<Task<Delivery>> act)
    {
        Calls.Enqueue($"{context.Request.Method} {context.Request.Path}");
        OnCall();
        var fault = Take(operation);
        if (Refusal(context, fault) is { } refusal)
        {
            context.Response.Headers.RetryAfter = fault switch
            {
                ServiceFault.TooMany => "7",
                ServiceFault.TooManyForLong => "3600",
                _ => default,
            };
            await SendAsync(context, refusal);
            return;
        }

        await DeliverAsync(context, await act(), fault);
    }

    protected static async Task SendAsync(HttpContext context, Delivery delivery)
    {
        context.Response.StatusCode = delivery.Status;
        context.Response.ContentType = delivery.MediaType;
        context.Response.ContentLength = delivery.Body.Length;
        context.Response.Headers["x-request-id"] = "req_stand_in";
        await context.Response.Body.WriteAsync(delivery.Body, context.RequestAborted);
    }

    /// <summary>What it says before it does anything; null when it does.</summary>
    private Delivery? Refusal(HttpContext context, ServiceFault? fault) => fault switch
    {
        ServiceFault.TooMany or ServiceFault.TooManyForLong => Error(429, "rate_limit_exceeded", "Slow down."),
        ServiceFault.Quota => Error(429, "insufficient_quota", "You exceeded your current quota."),
        ServiceFault.Unpaid => Error(402, "payment_required", "Insufficient credit."),
        ServiceFault.Error => Error(500, "server_error", "The server had an error."),
        ServiceFault.Unavailable => Error(503, "loading", "The model is loading."),
        ServiceFault.Unknown => Error(404, "model_not_found", "The model does not exist."),
        ServiceFault.Invalid => Error(422, "invalid_value", "The size is not supported."),
        ServiceFault.Content => Error(400, "content_policy_violation", "Your request was rejected by the safety system."),
        ServiceFault.Gone => Error(410, "gone", "It was removed."),
        ServiceFault.BadKey => Error(401, "invalid_api_key", $"Incorrect API key provided: {Key}."),
        _ when context.Request.Headers[KeyHeader.Key] != KeyHeader.Value && NeedsKey(context) =>
            Error(401, "invalid_api_key", $"Incorrect API key provided: {context.Request.Headers[KeyHeader.Key]}."),
        _ => null,
    };

    protected virtual bool NeedsKey(HttpContext context) => true;

    private Delivery Error(int status, string code, string message) => Delivery.Page(ErrorPage(code, message), status);

    private static async Task DeliverAsync(HttpContext context, Delivery delivery, ServiceFault? fault)
    {
        var half = delivery.Body[..(delivery.Body.Length / 2)];
        switch (fault)
        {
            case ServiceFault.LostAnswer:
                context.Abort();
                break;
            case ServiceFault.Gateway:
                await SendAsync(context, new(504, "text/html", "<html>Gateway Time-out</html>"u8.ToArray()));
                break;
            case ServiceFault.TornOff:
                await BeginAsync(context, delivery, half);
                context.Abort();
                break;
            case ServiceFault.Silent:
                await BeginAsync(context, delivery, half);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                break;
            case ServiceFault.Truncated or ServiceFault.Malformed:
                await SendAsync(context, delivery with { Body = half });
                break;
            case ServiceFault.WrongPage:
                await SendAsync(context, new(200, "text/html", "<html>It works!</html>"u8.ToArray()));
                break;
            case ServiceFault.WrongBytes:
                await SendAsync(context, delivery with { Body = "This is no such file, though it says so."u8.ToArray() });
                break;
            case ServiceFault.WrongType:
                await SendAsync(context, delivery with { MediaType = "text/html" });
                break;
            case ServiceFault.Huge:
                context.Response.ContentType = delivery.MediaType;
                context.Response.ContentLength = 1L << 40;
                await context.Response.Body.WriteAsync(half, context.RequestAborted);
                break;
            case ServiceFault.Moved:
                context.Response.Redirect($"{context.Request.Path}?moved=1");
                break;
            case ServiceFault.MovedInside:
                context.Response.Redirect("http://127.0.0.1:9/secret");
                break;
            default:
                await SendAsync(context, delivery);
                break;
        }
    }

    /// <summary>What was sent arrives before the connection ends.</summary>
    private static async Task BeginAsync(HttpContext context, Delivery delivery, byte[] half)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = delivery.MediaType;
        context.Response.ContentLength = delivery.Body.Length;
        await context.Response.Body.WriteAsync(half, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
