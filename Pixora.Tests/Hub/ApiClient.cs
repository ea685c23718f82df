using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Pixora.Tests.Hub;

/// <summary>A program that talks to the server over plain HTTP.</summary>
internal sealed class ApiClient(TestStudio studio, string? user = null) : IDisposable
{
    public HttpClient Http { get; } = studio.Http(user);

    public Task<ApiAnswer> CreateAsync(string prompt = "A film about the sea", string? key = "create-1") =>
        PostAsync("tasks", new { prompt }, key);

    /// <summary>Starts a task and follows it until its plan has a price.</summary>
    public async Task<string> CreateReviewedAsync()
    {
        var task = (await CreateAsync()).Text("taskId")!;
        await using var follower = await FollowAsync(task);
        await follower.UntilAsync("price_quoted");
        return task;
    }

    public Task<ApiAnswer> CommandAsync(string task, object body, string? key = null, string? match = null) =>
        PostAsync($"tasks/{task}/commands", body, key ?? $"c-{Guid.NewGuid():N}", match);

    public Task<ApiAnswer> PostAsync(string path, object body, string? key, string? match = null) =>
        SendAsync(
            HttpMethod.Post, path, JsonContent.Create(body), [new("Idempotency-Key", key), new("If-Match", match)]);

    /// <summary>Sends a body as it is.</summary>
    public Task<ApiAnswer> PostRawAsync(string path, string body, string type = "application/json") =>
        SendAsync(
            HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, type), [new("Idempotency-Key", "raw-1")]);

    /// <summary>Puts a body as it is.</summary>
    public Task<ApiAnswer> PutRawAsync(string path, string body) =>
        SendAsync(HttpMethod.Put, path, new StringContent(body, Encoding.UTF8, "application/json"), []);

    public Task<ApiAnswer> GetAsync(string path, params KeyValuePair<string, string?>[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Follower> FollowAsync(string task, string query = "", string? lastId = null) =>
        Follower.OpenAsync(Http, $"api/v1/tasks/{task}/events{query}", lastId);

    public void Dispose() => Http.Dispose();

    private async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? body, IEnumerable<KeyValuePair<string, string?>> headers)
    {
        using var request =
            new HttpRequestMessage(method, new Uri($"api/v1/{path}", UriKind.Relative)) { Content = body };
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiAnswer(
            response.StatusCode, response.Headers.ETag?.Tag, response.Headers.Location?.OriginalString,
            response.Content.Headers.ContentType?.MediaType,
            text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text));
    }
}

internal sealed record ApiAnswer(HttpStatusCode Status, string? Tag, string? Location, string? Type, JsonElement Body)
{
    public string? Code => Text("code");

    public string? Text(string property) => Body.GetProperty(property).GetString();
}
