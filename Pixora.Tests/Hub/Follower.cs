using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Pixora.Tests.Hub;

/// <summary>Reads a stream of server-sent events.</summary>
internal sealed class Follower : IAsyncDisposable
{
    private readonly HttpResponseMessage response;
    private readonly CancellationTokenSource patience;
    private readonly IAsyncEnumerator<SseItem<string>> items;

    private Follower(HttpResponseMessage response, Stream stream, CancellationTokenSource patience)
    {
        this.response = response;
        this.patience = patience;
        items = SseParser.Create(stream).EnumerateAsync(patience.Token).GetAsyncEnumerator(patience.Token);
    }

    /// <summary>Everything read so far.</summary>
    public List<SseItem<string>> Events { get; } = [];

    public string? Type => response.Content.Headers.ContentType?.MediaType;

    /// <summary>The facts among it.</summary>
    public IReadOnlyList<RawFact> Story =>
    [
        .. Events.Where(item => item.EventId is not null && item.EventType != "snapshot")
            .Select(item => JsonSerializer.Deserialize<RawFact>(item.Data, JsonSerializerOptions.Web)!),
    ];

    public static async Task<Follower> OpenAsync(HttpClient http, string path, string? lastId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (lastId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        return new Follower(
            response.EnsureSuccessStatusCode(), await response.Content.ReadAsStreamAsync(patience.Token), patience);
    }

    /// <summary>Reads on to an event of a type, and says which it was.</summary>
    public async Task<SseItem<string>> UntilAsync(string type, Func<SseItem<string>, bool>? which = null)
    {
        while (await items.MoveNextAsync())
        {
            Events.Add(items.Current);
            if (items.Current.EventType == type && (which?.Invoke(items.Current) ?? true))
            {
                return items.Current;
            }
        }

        throw new EndOfStreamException($"The stream ended before '{type}' came.");
    }

    /// <summary>Reads on to the end.</summary>
    public async Task ToEndAsync()
    {
        while (await items.MoveNextAsync())
        {
            Events.Add(items.Current);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await items.DisposeAsync();
        response.Dispose();
        patience.Dispose();
    }
}
