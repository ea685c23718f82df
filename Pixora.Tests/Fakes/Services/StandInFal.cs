using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NSec.Cryptography;
using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Fakes.Services;

/// <summary>
/// A server that queues requests and takes uploads as fal does. The official client drives it in
/// <c>MakerFidelityTests</c>.
/// </summary>
internal sealed class StandInFal : StandInService
{
    public const string Orders = "order";
    public const string Status = "status";
    public const string Results = "result";
    public const string Files = "file";
    public const string Jobs = "job";
    public const string Application = "fal-ai/kling-video/v2.1/standard/image-to-video";

    private readonly Key signing = NSec.Cryptography.Key.Create(SignatureAlgorithm.Ed25519);
    private readonly ConcurrentDictionary<string, JsonObject> requests = new();
    private readonly ConcurrentDictionary<string, ServiceFault> fates = new();
    private readonly ConcurrentDictionary<string, int> rounds = new();

    protected override KeyValuePair<string, string> KeyHeader => new("Authorization", $"Key {Key}");

    /// <summary>How often a job says that it is still running.</summary>
    public int Rounds { get; set; } = 1;

    /// <summary>Seconds of the clips that it makes, whatever is asked; null obeys.</summary>
    public double? ClipSeconds { get; set; }

    public ConcurrentQueue<string> Cancelled { get; } = new();

    public RemoteProfile Profile => new()
    {
        Service = RemoteService.Fal,
        Capability = MakerCapability.Motion,
        BaseUrl = Address,
        UploadUrl = Address,
        Private = true,
        Key = Key,
        Model = Application,
        Price = new() { Dollars = 0.05m, Per = "second" },
    };

    /// <summary>A call as the service makes it.</summary>
    public Dictionary<string, string> Signed(string request, DateTimeOffset at, string body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        var signature = SignatureAlgorithm.Ed25519.Sign(
            signing, Encoding.UTF8.GetBytes($"{request}\nuser-1\n{time}\n{hash}"));
        return new()
        {
            ["x-fal-webhook-request-id"] = request,
            ["x-fal-webhook-user-id"] = "user-1",
            ["x-fal-webhook-timestamp"] = time,
            ["x-fal-webhook-signature"] = Convert.ToHexStringLower(signature),
        };
    }

    private Task<Delivery> PublishAsync() => Task.FromResult(Delivery.Page(new JsonObject
    {
        ["keys"] = new JsonArray(
            new JsonObject { ["kty"] = "OKP", ["crv"] = "Ed25519", ["x"] = Base64Url.EncodeToString(new byte[32]) },
            new JsonObject
            {
                ["kty"] = "OKP",
                ["crv"] = "Ed25519",
                ["x"] = Base64Url.EncodeToString(signing.PublicKey.Export(KeyBlobFormat.RawPublicKey)),
            }),
    }));

    protected override void Map(WebApplication routes)
    {
        routes.MapGet("/.well-known/jwks.json", context => AnswerAsync(context, Looks, PublishAsync));
        routes.MapPost("/storage/upload/initiate", context => AnswerAsync(context, "upload", InitiateAsync));
        routes.MapPut("/uploaded/{id}", context => AnswerAsync(context, "put", TakeAsync));
        routes.MapGet("/fal-ai/kling-video/requests/{id}/status", (HttpContext context, string id) =>
            AnswerAsync(context, Status, () => Task.FromResult(Ask(id))));
        routes.MapGet("/fal-ai/kling-video/requests/{id}", (HttpContext context, string id) =>
            AnswerAsync(context, Results, () => Task.FromResult(Result(id))));
        routes.MapPut("/fal-ai/kling-video/requests/{id}/cancel", (HttpContext context, string id) =>
            AnswerAsync(context, "cancel", () => Task.FromResult(Cancel(id))));
        routes.MapGet("/files/{id}", (HttpContext context, string id) => AnswerAsync(context, Files, () => FileAsync(id)));
        routes.MapPost($"/{Application}", context => AnswerAsync(context, Orders, SubmitAsync));
    }

    protected override bool NeedsKey(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/files") && !context.Request.Path.StartsWithSegments("/uploaded")
        && !context.Request.Path.StartsWithSegments("/.well-known");

    protected override JsonObject ErrorPage(string code, string message) => code switch
    {
        "content_policy_violation" or "invalid_value" => new()
        {
            ["detail"] = new JsonArray(new JsonObject { ["loc"] = new JsonArray("body", "prompt"), ["msg"] = message, ["type"] = code }),
        },
        _ => new() { ["detail"] = message, ["error_type"] = code },
    };

    private static Task<Delivery> TakeAsync(HttpContext _) => Task.FromResult(Delivery.Page(new JsonObject()));

    private Task<Delivery> InitiateAsync(HttpContext _) => Task.FromResult(Delivery.Page(new JsonObject
    {
        ["upload_url"] = new Uri(Address, "/uploaded/1").ToString(),
        ["file_url"] = new Uri(Address, "/uploaded/1").ToString(),
    }));

    private async Task<Delivery> SubmitAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        Bodies.Enqueue(body);
        var id = string.Create(CultureInfo.InvariantCulture, $"req-{requests.Count + 1:000}");
        requests[id] = body;
        rounds[id] = Rounds;
        if (Take(Jobs) is { } fate)
        {
            fates[id] = fate;
        }

        await BillAsync($"clip {body["duration"]}");
        var home = new Uri(Address, $"/fal-ai/kling-video/requests/{id}");
        return Delivery.Page(new JsonObject
        {
            ["status"] = "IN_QUEUE", ["request_id"] = id, ["queue_position"] = 0,
            ["response_url"] = $"{home}", ["status_url"] = $"{home}/status", ["cancel_url"] = $"{home}/cancel",
        });
    }

    private Delivery Ask(string id)
    {
        if (!requests.ContainsKey(id) || Fate(id) is ServiceFault.JobLost)
        {
            return Delivery.Page(ErrorPage("not_found", "Request not found"), 404);
        }

        var left = rounds.AddOrUpdate(id, 0, (_, before) => before - 1);
        var page = new JsonObject
        {
            ["request_id"] = id,
            ["status"] = left >= 0 || Fate(id) is ServiceFault.NeverReady ? "IN_PROGRESS" : "COMPLETED",
            ["logs"] = new JsonArray(new JsonObject
            {
                ["message"] = "denoising 40%", ["level"] = "INFO", ["timestamp"] = "2026-11-25T09:00:00Z",
            }),
            ["metrics"] = new JsonObject { ["inference_time"] = 3.2 },
        };
        if ((string?)page["status"] == "COMPLETED" && Fate(id) is ServiceFault.JobFails)
        {
            page["error"] = "Runner disconnected";
            page["error_type"] = "runner_disconnected";
        }

        return Delivery.Page(page);
    }

    /// <summary>A job that was refused is completed, and says so only when its result is fetched.</summary>
    private Delivery Result(string id) => Fate(id) switch
    {
        ServiceFault.JobRefused => Delivery.Page(ErrorPage("content_policy_violation", "The picture was flagged."), 422),
        ServiceFault.OutputRemoved => Delivery.Page(new JsonObject { ["video"] = null }),
        _ => Delivery.Page(new JsonObject
        {
            ["video"] = new JsonObject { ["url"] = new Uri(Address, $"/files/{id}").ToString(), ["content_type"] = "video/mp4" },
        }),
    };

    private Delivery Cancel(string id)
    {
        Cancelled.Enqueue(id);
        return Delivery.Page(new JsonObject { ["status"] = "CANCELLATION_REQUESTED" }, 202);
    }

    private async Task<Delivery> FileAsync(string id) => Delivery.File("video/mp4", await ServiceFiles.ClipAsync(
        ClipSeconds ?? double.Parse((string?)requests[id]["duration"] ?? "5", CultureInfo.InvariantCulture)));

    private ServiceFault? Fate(string id) => fates.TryGetValue(id, out var fate) ? fate : null;
}
