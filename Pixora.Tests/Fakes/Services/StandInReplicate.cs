using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Fakes.Services;

/// <summary>
/// A server that takes predictions as Replicate does. The official client drives it in <c>MakerFidelityTests</c>.
/// </summary>
internal sealed class StandInReplicate(TimeProvider clock) : StandInService
{
    public const string Orders = "order";
    public const string Status = "status";
    public const string Files = "file";
    public const string Jobs = "job";

    private readonly ConcurrentDictionary<string, JsonObject> predictions = new();
    private readonly ConcurrentQueue<string> order = new();
    private readonly ConcurrentDictionary<string, ServiceFault> fates = new();

    protected override KeyValuePair<string, string> KeyHeader => new("Authorization", $"Bearer {Key}");

    /// <summary>How often a job says that it is still running.</summary>
    public int Rounds { get; set; } = 1;

    /// <summary>When each job is to be ended, as its order says.</summary>
    public ConcurrentQueue<string> Deadlines { get; } = new();

    /// <summary>Ids that were cancelled.</summary>
    public ConcurrentQueue<string> Cancelled { get; } = new();

    /// <summary>Of the account, by which calls are signed.</summary>
    public const string Secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    /// <summary>A call as the service makes it.</summary>
    public static Dictionary<string, string> Signed(string id, DateTimeOffset at, string body, string secret = Secret)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(
            Convert.FromBase64String(secret["whsec_".Length..]), Encoding.UTF8.GetBytes($"{id}.{time}.{body}"));
        return new()
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = time,
            ["webhook-signature"] = $"v1,{Convert.ToBase64String(new byte[32])} v1,{Convert.ToBase64String(signature)}",
        };
    }

    private Task TellAsync(HttpContext context, string name, string value) =>
        AnswerAsync(context, Looks, () => Task.FromResult(Delivery.Page(new JsonObject { [name] = value })));

    public RemoteProfile Profile(MakerCapability capability) => new()
    {
        Service = RemoteService.Replicate,
        Capability = capability,
        BaseUrl = new Uri(Address, "/v1"),
        Private = true,
        Key = Key,
        Model = "studio/model:" + new string('a', 64),
        References = 4,
        Price = new() { Dollars = 0.02m },
    };

    protected override void Map(WebApplication routes)
    {
        routes.MapPost("/v1/predictions", context => AnswerAsync(context, Orders, CreateAsync));
        routes.MapPost("/v1/models/{owner}/{name}/predictions", context => AnswerAsync(context, Orders, CreateAsync));
        routes.MapGet("/v1/predictions", context => AnswerAsync(context, "list", ListAsync));
        routes.MapGet("/v1/predictions/{id}", (HttpContext context, string id) =>
            AnswerAsync(context, Status, () => Task.FromResult(Ask(id))));
        routes.MapPost("/v1/predictions/{id}/cancel", (HttpContext context, string id) =>
            AnswerAsync(context, "cancel", () => Task.FromResult(Cancel(id))));
        routes.MapGet("/v1/account", context => TellAsync(context, "username", "studio"));
        routes.MapGet("/v1/webhooks/default/secret", context => TellAsync(context, "key", Secret));
        routes.MapGet("/v1/models/studio/model", context => TellAsync(context, "name", "model"));
        routes.MapPost("/v1/files", context => AnswerAsync(context, "upload", UploadAsync));
        routes.MapGet("/files/{id}", (HttpContext context, string id) => AnswerAsync(context, Files, () => FileAsync(id)));
    }

    protected override JsonObject ErrorPage(string code, string message) => code == "content_policy_violation"
        ? new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }
        : new()
        {
            ["title"] = code, ["detail"] = code == "insufficient_quota" ? new JsonObject { ["code"] = code } : message, ["status"] = 400,
        };

    private async Task<Delivery> CreateAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        Bodies.Enqueue(body);
        Deadlines.Enqueue(context.Request.Headers["Cancel-After"].ToString());
        var id = string.Create(CultureInfo.InvariantCulture, $"pred{order.Count + 1:000}");
        var job = new JsonObject
        {
            ["id"] = id,
            ["version"] = (string?)body["version"] ?? "official",
            ["model"] = "studio/model",
            ["status"] = "starting",
            ["input"] = body["input"]?.DeepClone(),
            ["created_at"] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
            ["error"] = null,
            ["logs"] = "",
            ["urls"] = new JsonObject
            {
                ["get"] = new Uri(Address, $"/v1/predictions/{id}").ToString(),
                ["cancel"] = new Uri(Address, $"/v1/predictions/{id}/cancel").ToString(),
            },
            ["rounds"] = Rounds,
        };
        predictions[id] = job;
        order.Enqueue(id);
        if (Take(Jobs) is { } fate)
        {
            fates[id] = fate;
        }

        await BillAsync($"prediction {body["input"]!["text"] ?? body["input"]!["prompt"]}");
        return Delivery.Page(job.DeepClone(), 201);
    }

    private Task<Delivery> ListAsync(HttpContext _) => Task.FromResult(Delivery.Page(new JsonObject
    {
        ["previous"] = null,
        ["next"] = null,
        ["results"] = new JsonArray([.. order.Reverse().Select(id => predictions[id].DeepClone())]),
    }));

    private Delivery Ask(string id)
    {
        if (!predictions.TryGetValue(id, out var job) || fates.GetValueOrDefault(id) is ServiceFault.JobLost)
        {
            return Delivery.Page(new JsonObject { ["detail"] = "Not found.", ["status"] = 404 }, 404);
        }

        lock (job)
        {
            Advance(id, job);
            return Delivery.Page(job.DeepClone());
        }
    }

    private void Advance(string id, JsonObject job)
    {
        var rounds = (int)job["rounds"]! - 1;
        job["rounds"] = rounds;
        var fate = fates.TryGetValue(id, out var known) ? known : (ServiceFault?)null;
        if ((string?)job["status"] is "canceled")
        {
            return;
        }

        job["status"] = fate switch
        {
            ServiceFault.NeverReady => "processing",
            _ when rounds >= 0 => "processing",
            ServiceFault.JobFails or ServiceFault.JobRefused => "failed",
            ServiceFault.JobCancelled => "canceled",
            _ => "succeeded",
        };
        job["logs"] = "generating: 42%";
        job["error"] = fate switch
        {
            _ when rounds >= 0 => null,
            ServiceFault.JobFails => "CUDA out of memory",
            ServiceFault.JobRefused => "NSFW content detected. Try a different prompt.",
            _ => null,
        };
        if ((string?)job["status"] == "succeeded")
        {
            job["output"] = fate is ServiceFault.OutputRemoved ? null : new Uri(Address, $"/files/{id}").ToString();
            job["data_removed"] = fate is ServiceFault.OutputRemoved;
        }
    }

    private Delivery Cancel(string id)
    {
        Cancelled.Enqueue(id);
        predictions[id]["status"] = "canceled";
        return Delivery.Page(predictions[id].DeepClone());
    }

    private async Task<Delivery> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Delivery.Page(
            new JsonObject
            {
                ["id"] = "file-1",
                ["size"] = form.Files["content"]!.Length,
                ["urls"] = new JsonObject { ["get"] = new Uri(Address, "/v1/files/file-1").ToString() },
            },
            201);
    }

    private Task<Delivery> FileAsync(string id)
    {
        var input = predictions[id]["input"]!;
        return Task.FromResult(
            (string?)input["text"] is { } text ? Delivery.File("audio/wav", ServiceFiles.Speech(text, 1))
            : (double?)input["duration"] is { } seconds ? Delivery.File("audio/wav", ServiceFiles.Music(seconds, (int?)input["seed"] ?? 1))
            : Delivery.File("image/png", ServiceFiles.Picture(
                (int?)input["width"] ?? 1024, (int?)input["height"] ?? 576, $"{input["prompt"]}")));
    }
}
