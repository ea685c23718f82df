using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub;

/// <summary>A client as docs/protocol.md wants it: it drops what it has and keeps the story in order.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, WireFact> story = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Viewer(HubConnection hub)
    {
        this.hub = hub;
        hub.On<EventBatch>("Events", Take);
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>The percents seen, in the order they came.</summary>
    public ConcurrentQueue<WireProgress> Progress { get; } = [];

    public IReadOnlyList<WireFact> Story
    {
        get
        {
            lock (gate)
            {
                return [.. story.Values];
            }
        }
    }

    /// <summary>Ends when the server has closed the connection.</summary>
    public Task Closed => closed.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public static async Task<Viewer> ConnectAsync(Uri address, string token)
    {
        var viewer = new Viewer(new HubConnectionBuilder().WithUrl(new Uri(address, "hubs/studio"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token)).Build());
        await viewer.hub.StartAsync(TestContext.Current.CancellationToken);
        return viewer;
    }

    public Task<CommandReply> CreateAsync(string prompt = "A film about the sea", string commandId = "create-1") =>
        CallAsync<CommandReply>("CreateTask", new CreateTaskRequest(commandId, prompt));

    /// <summary>Creates a task and watches it until its plan has a price.</summary>
    public async Task<string> CreateReviewedAsync(string commandId = "create-1")
    {
        var task = (await CreateAsync(commandId: commandId)).TaskId!;
        await JoinAsync(task);
        await UntilAsync("price_quoted");
        return task;
    }

    public async Task<JoinReply> JoinAsync(string task, long epoch = 0, long since = 0)
    {
        var reply = await CallAsync<JoinReply>("JoinTask", task, epoch, since);
        Take(new EventBatch(task, reply.Facts, reply.Signals));
        return reply;
    }

    public Task<CommandReply> SendAsync(string task, object body, string? commandId = null, int? expectedRevision = null) => CallAsync<CommandReply>(
        "SendCommand", task, new CommandRequest(commandId ?? $"c-{Guid.NewGuid():N}", JsonSerializer.SerializeToElement(body), expectedRevision));

    public Task<CommandReply> ApproveAsync(string task, int revision = 1) =>
        SendAsync(task, new { type = "approve_breakdown", revision, priceCeiling = 0 });

    public Task<T> CallAsync<T>(string method, params object?[] arguments) => hub.InvokeCoreAsync<T>(method, arguments, TestContext.Current.CancellationToken);

    /// <summary>Waits for a fact of a type, and says which it was.</summary>
    public Task<WireFact> UntilAsync(string type, Func<WireFact, bool>? which = null) =>
        UntilAsync(() => story.Values.LastOrDefault(fact => fact.Type == type && (which?.Invoke(fact) ?? true)));

    public Task<WireProgress> UntilProgressAsync() => UntilAsync(() => Progress.LastOrDefault());

    public Task<WireFact> UntilStageAsync(string stage) => UntilAsync("stage_changed", fact => fact.Data.GetProperty("stage").GetString() == stage);

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private async Task<T> UntilAsync<T>(Func<T?> find)
        where T : class
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (find() is { } found)
                {
                    return found;
                }

                next = changed.Task;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
    }

    private void Take(EventBatch batch)
    {
        foreach (var signal in batch.Signals.Where(signal => signal.Type == "progress_update"))
        {
            Progress.Enqueue(signal.Data.Deserialize<WireProgress>(JsonSerializerOptions.Web)!);
        }

        lock (gate)
        {
            foreach (var fact in batch.Facts)
            {
                story.TryAdd(fact.Seq, fact);
            }

            changed.TrySetResult();
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
