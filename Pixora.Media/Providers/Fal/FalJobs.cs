using System.Text;
using System.Text.Json.Nodes;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;

namespace Pixora.Media.Providers.Fal;

/// <summary>One request in fal's queue. It cannot be found by its input, only by its id.</summary>
/// <param name="input">Made when something is ordered: it takes an upload.</param>
internal sealed class FalJobs(RemoteClient client, Func<CancellationToken, Task<JsonObject>> input) : IRemoteJobs
{
    public string Maker => client.Maker;

    /// <summary>Hosts of the service that may see the key.</summary>
    public static IReadOnlyList<string> KeyHosts { get; } = ["queue.fal.run", "rest.fal.ai"];

    /// <summary>Requests are asked for below the application, without the model's own sub-path.</summary>
    private string Application => string.Join('/', client.Profile.Model.Split('/').Take(2));

    public async Task<string> SubmitAsync(CancellationToken cancellationToken)
    {
        var body = await input(cancellationToken);
        var hook = client.Hook is { } address ? "?fal_webhook=" + Uri.EscapeDataString(address.AbsoluteUri) : "";
        var order = new RemoteRequest(HttpMethod.Post, client.At(client.Profile.Model + hook), "submit")
        {
            Content = () => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
            IsOrder = true,
        };
        var answer = await client.SendAsync(order, cancellationToken);
        return (string?)answer.Page["request_id"] is { Length: > 0 } id ? id : throw RemoteFaults.Unsettled(Maker);
    }

    public Task<string?> FindAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public async Task<JobState> AskAsync(string job, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(Get(job, "/status?logs=1", "status"), cancellationToken);
        if (answer.Status is 404 or 410)
        {
            return new JobState(JobStage.Unknown);
        }

        // A page that cannot be read says nothing of the job: it is asked for again.
        var page = answer.IsSuccess ? answer.Page : throw RemoteFaults.Of(Maker, answer);
        return (string?)page["status"] switch
        {
            "COMPLETED" when page["error"]?.ToString() is { Length: > 0 } fault =>
                new JobState(JobStage.Failed, Fault: $"{fault} ({page["error_type"]})"),
            "COMPLETED" => await ResultAsync(job, cancellationToken),
            "IN_PROGRESS" => new JobState(JobStage.Running, ProgressText.Share(LastLine(page))),
            "CANCELLED" or "CANCELED" => new JobState(JobStage.Cancelled),
            _ => new JobState(JobStage.Waiting),
        };
    }

    public Task CancelAsync(string job, CancellationToken cancellationToken) =>
        client.AskAsync(new(HttpMethod.Put, client.At($"{Application}/requests/{job}/cancel"), "cancel"), cancellationToken);

    /// <summary>That a job is completed does not mean that it worked: the result says what went wrong.</summary>
    private async Task<JobState> ResultAsync(string job, CancellationToken cancellationToken)
    {
        var answer = await client.AskAsync(Get(job, "", "result"), cancellationToken);
        if (answer.IsSuccess)
        {
            return new JobState(JobStage.Done, 1, answer.Require(Maker));
        }

        var fault = RemoteFaults.Of(Maker, answer);
        return fault.Code switch
        {
            ProviderException.Refused => throw fault,
            "maker.key" or "maker.busy" => throw fault,
            _ => new JobState(JobStage.Failed, Fault: RemoteFaults.Words(answer.Page)),
        };
    }

    private RemoteRequest Get(string job, string what, string operation) =>
        new(HttpMethod.Get, client.At($"{Application}/requests/{job}{what}"), operation);

    private static string? LastLine(JsonObject page) =>
        (page["logs"] as JsonArray)?.OfType<JsonObject>().LastOrDefault() is { } line ? (string?)line["message"] : null;
}
