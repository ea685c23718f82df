using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.Replicate;

/// <summary>One prediction at Replicate: ordered without waiting, and asked for.</summary>
internal sealed class ReplicateJobs(RemoteClient client, JsonObject input) : IRemoteJobs
{
    /// <summary>The service ends a job at this age, whether or not anybody asks for it.</summary>
    private const string LongestJob = "60m";

    /// <summary>Pages of 100 predictions that are looked through for one that may have been ordered.</summary>
    private const int MostPages = 20;

    public string Maker => client.Maker;

    /// <summary>Hosts of the service that may see the key.</summary>
    public static IReadOnlyList<string> KeyHosts { get; } = ["api.replicate.com", "replicate.delivery"];

    public async Task<string> SubmitAsync(CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["input"] = input.DeepClone() };
        var model = client.Profile.Model;
        var isVersion = IsVersion(model);
        if (isVersion)
        {
            body["version"] = model[(model.IndexOf(':', StringComparison.Ordinal) + 1)..];
        }

        if (client.Hook is { } hook)
        {
            body["webhook"] = hook.AbsoluteUri;
            body["webhook_events_filter"] = new JsonArray("completed");
        }

        var address = client.At(isVersion ? "predictions" : $"models/{model}/predictions");
        var order = new RemoteRequest(HttpMethod.Post, address, "submit")
        {
            Content = () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            IsOrder = true,
            Headers = new Dictionary<string, string> { ["Cancel-After"] = LongestJob },
        };
        var answer = await client.SendAsync(order, cancellationToken);
        return (string?)answer.Page["id"] is { Length: > 0 } id ? id : throw RemoteFaults.Unsettled(Maker);
    }

    public async Task<string?> FindAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        Uri? address = client.At("predictions");
        for (var page = 0; page < MostPages && address is not null; page++)
        {
            var list = (await client.SendAsync(new(HttpMethod.Get, address, "list"), cancellationToken)).Require(Maker);
            foreach (var job in (list["results"] as JsonArray ?? []).OfType<JsonObject>())
            {
                if (CreatedAt(job) < since)
                {
                    return "";
                }

                if (IsSame(job["input"] as JsonObject) && (string?)job["status"] is not ("failed" or "canceled" or "aborted"))
                {
                    return (string?)job["id"];
                }
            }

            address = (string?)list["next"] is { } next ? new Uri(next) : null;
        }

        return address is null ? "" : null;
    }

    public async Task<JobState> AskAsync(string job, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(new(HttpMethod.Get, client.At($"predictions/{job}"), "status"), cancellationToken);
        if (answer.Status is 404 or 410)
        {
            return new JobState(JobStage.Unknown);
        }

        // A page that cannot be read says nothing of the job: it is asked for again.
        var page = answer.IsSuccess ? answer.Page : throw RemoteFaults.Of(Maker, answer);
        var words = page["error"]?.ToString();
        return (string?)page["status"] switch
        {
            "succeeded" => new JobState(JobStage.Done, 1, page["output"]),
            "failed" => new JobState(JobStage.Failed, Fault: words ?? "it gives no reason"),
            "canceled" or "aborted" => new JobState(JobStage.Cancelled, Fault: words),
            "processing" => new JobState(JobStage.Running, ProgressText.Share((string?)page["logs"])),
            _ => new JobState(JobStage.Waiting),
        };
    }

    public Task CancelAsync(string job, CancellationToken cancellationToken) =>
        client.AskAsync(new(HttpMethod.Post, client.At($"predictions/{job}/cancel"), "cancel"), cancellationToken);

    private static bool IsVersion(string model) =>
        model.Contains(':', StringComparison.Ordinal) || (model.Length == 64 && model.All(char.IsAsciiHexDigit));

    private static DateTimeOffset CreatedAt(JsonObject job) =>
        DateTimeOffset.TryParse((string?)job["created_at"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : DateTimeOffset.MaxValue;

    /// <summary>Files are left out: the service may show them under another address.</summary>
    private bool IsSame(JsonObject? other) => other is not null && input.All(
        one => IsFile(one.Value) || JsonNode.DeepEquals(one.Value, other[one.Key]));

    private static bool IsFile(JsonNode? value) => value is JsonArray
        || (value is JsonValue text && text.TryGetValue<string>(out var address)
        && (address.StartsWith("http", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal)));
}
