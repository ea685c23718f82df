using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;

namespace Pixora.Tests.Hub;

/// <summary>A client as docs/protocol.md wants it: it drops what it has and keeps the story in order.</summary>
internal sealed class Viewer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>How long a server may be silent: a machine with more to do than cores is no lost connection.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private readonly HubConnection hub;
    private readonly TaskCompletionSource<int> reconnect = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, string> speech = [];
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly SortedDictionary<long, RawFact> story = [];
    private long? watching;
    private long? top;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Viewer(HubConnection hub)
    {
        this.hub = hub;
        hub.ServerTimeout = Silence;
        hub.On<EventBatch>("Events", batch => Take(batch.TaskId, [.. batch.Facts.Select(RawFact.Of)], batch.Signals));
        hub.On<ListBatch>("List", Take);
        hub.On<int>("Reconnect", after => reconnect.TrySetResult(after));
        hub.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>Ends when the server has asked to connect anew, with the milliseconds to wait.</summary>
    public Task<int> ToldToReconnect => reconnect.Task.WaitAsync(Patience);

    /// <summary>The percents seen, in the order they came.</summary>
    public ConcurrentQueue<WireProgress> Progress { get; } = [];

    /// <summary>What came of all tasks of the user, in the order it came.</summary>
    public ConcurrentQueue<ListBatch> Lists { get; } = [];

    /// <summary>The news of all tasks of the user, in the order they came.</summary>
    public IReadOnlyList<TaskNews> News => [.. Lists.SelectMany(batch => batch.News)];

    /// <summary>The places in the queue of what is watched, in the order they came.</summary>
    public ConcurrentQueue<WireQueuePlace> Places { get; } = [];

    public IReadOnlyList<RawFact> Story
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
    public Task Closed => closed.Task.WaitAsync(Patience);

    public static Task<Viewer> ConnectAsync(Uri address, string token, bool messagePack = false) =>
        ConnectAsync(
            address, options => options.AccessTokenProvider = () => Task.FromResult<string?>(token), messagePack);

    /// <summary>Connects as a page of a browser does: by its session.</summary>
    public static Task<Viewer> ConnectAsync(Uri address, CookieContainer cookies) =>
        ConnectAsync(address, options => options.Cookies = cookies, messagePack: false);

    private static async Task<Viewer> ConnectAsync(Uri address, Action<HttpConnectionOptions> signIn, bool messagePack)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(address, "hubs/studio"), signIn);
        var viewer = new Viewer((messagePack
            ? builder.AddMessagePackProtocol(options => options.SerializerOptions = WireResolver.Options)
            : builder.AddJsonProtocol(options => ClientJson.Configure(options.PayloadSerializerOptions))).Build());
        await viewer.hub.StartAsync(TestContext.Current.CancellationToken);
        return viewer;
    }

    public Task<CommandReply> CreateAsync(string prompt = "A film about the sea", string commandId = "create-1", double? seconds = null) =>
        CallAsync<CommandReply>("CreateTask", new CreateTaskRequest(commandId, prompt, seconds));

    /// <summary>Creates a task and watches it until its plan has a price.</summary>
    public async Task<string> CreateReviewedAsync(
        string commandId = "create-1", string prompt = "A film about the sea", double? seconds = null)
    {
        var task = (await CreateAsync(prompt, commandId, seconds)).TaskId!;
        await JoinAsync(task);
        await UntilAsync("price_quoted");
        return task;
    }

    /// <summary>Takes over what another client holds, as after a lost connection, and gets the rest.</summary>
    public Task<RawJoin> ContinueAsync(string task, Viewer before)
    {
        var held = before.Story;
        Take(task, held, []);
        return JoinAsync(task, held[^1].Epoch, held[^1].Seq);
    }

    /// <summary>Asks for the whole story without taking it.</summary>
    public async Task<RawJoin> AskAsync(string task) => RawJoin.Of(await CallAsync<JoinReply>("JoinTask", task, 0, 0));

    public async Task<RawJoin> JoinAsync(string task, long epoch = 0, long since = 0)
    {
        var reply = RawJoin.Of(await CallAsync<JoinReply>("JoinTask", task, epoch, since));
        Take(task, reply.Facts, reply.Signals);
        return reply;
    }

    /// <summary>A command on the wire.</summary>
    public static CommandRequest Command(object body, string commandId, int? expectedRevision = null) =>
        new(commandId, new RawCommand(JsonSerializer.SerializeToElement(body)), expectedRevision);

    public Task<CommandReply> SendAsync(string task, object body, string? commandId = null, int? expectedRevision = null) =>
        CallAsync<CommandReply>(
            "SendCommand", task, Command(body, commandId ?? $"c-{Guid.NewGuid():N}", expectedRevision));

    /// <summary>Says something to the crew.</summary>
    public Task<CommandReply> SayAsync(string task, string text) =>
        CallAsync<CommandReply>("SendMessage", task, $"c-{Guid.NewGuid():N}", text);

    /// <summary>Waits until the crew has ended so many turns, and answers with how each of them ended.</summary>
    public async Task<IReadOnlyList<string?>> UntilTurnsAsync(int turns)
    {
        await UntilAsync(() => Story.Count(fact => fact.Type == "turn_ended") >= turns);
        return [.. Story.Where(fact => fact.Type == "turn_ended").Select(fact => fact.Data.GetProperty("outcome").GetString())];
    }

    /// <summary>What the crew has said, oldest first.</summary>
    public IReadOnlyList<string> CrewLines =>
    [
        .. Story.Where(fact => fact.Type == "chat_message" && fact.Data.GetProperty("by").GetString() == "crew")
        .Select(fact => $"{fact.Data.GetProperty("speaker").GetString()}: {fact.Data.GetProperty("text").GetString()}"),
    ];

    public Task<CommandReply> ApproveAsync(string task, int revision = 1) =>
        SendAsync(task, new { type = "approve_breakdown", revision, priceCeiling = 0 });

    public Task<T> CallAsync<T>(string method, params object?[] arguments) =>
        hub.InvokeCoreAsync<T>(method, arguments, TestContext.Current.CancellationToken);

    /// <summary>The revision that was priced last.</summary>
    public int Revision => Story.Last(fact => fact.Type == "price_quoted").Data.GetProperty("revision").GetInt32();

    /// <summary>Joins again with what it holds, as often as it takes.</summary>
    public async Task ComeBackAsync(string task, TimeSpan within)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(within);
        while (!(await JoinAsync(task, Story[^1].Epoch, Story[^1].Seq)).Ok)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>It holds exactly the story that the server does.</summary>
    public async Task AssertWholeAsync(string task)
    {
        var reply = await AskAsync(task);
        Assert.True(reply.Recovered, "The story is too large to be compared.");
        var log = reply.Facts;
        await UntilAsync(() => Story.Count >= log.Count);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(seq => (long)seq), log.Select(fact => fact.Seq));
        Assert.Equal(log.Select(Told), Story.Take(log.Count).Select(Told));
    }

    /// <summary>Waits for a fact of a type, and says which it was.</summary>
    public Task<RawFact> UntilAsync(string type, Func<RawFact, bool>? which = null, TimeSpan? within = null) =>
        UntilAsync(
            () => story.Values.LastOrDefault(fact => fact.Type == type && (which?.Invoke(fact) ?? true)), within);

    /// <summary>Waits until a message has so many characters, and answers with what was heard of it.</summary>
    public async Task<string> UntilSpokenAsync(string message, int length) =>
        await UntilAsync(() => speech.TryGetValue(message, out var heard) && heard.Length >= length ? heard : null);

    /// <summary>
    /// Waits until so many messages with these words were heard while they were said, and answers with the last one's
    /// id.
    /// </summary>
    public Task<string> UntilHeardAsync(string words, int times = 1) =>
        UntilAsync(
            () =>
                speech.Where(message => message.Value.Contains(words, StringComparison.Ordinal))
                    .Skip(times - 1).Select(message => message.Key).LastOrDefault());

    public async Task UntilViewersAsync(long viewers) => await UntilAsync(() => watching == viewers ? this : null);

    public async Task<long> UntilTopAsync() =>
        (await UntilAsync(() => top is { } seq ? Tuple.Create(seq) : null)).Item1;

    public Task<WireProgress> UntilProgressAsync() => UntilAsync(() => Progress.LastOrDefault());

    public Task<RawFact> UntilStageAsync(string stage, TimeSpan? within = null) =>
        UntilAsync("stage_changed", fact => fact.Data.GetProperty("stage").GetString() == stage, within);

    /// <summary>Waits for news of a kind.</summary>
    public Task<TaskNews> UntilNewsAsync(TaskNewsKind what, string? task = null) => UntilAsync(
        () => News.LastOrDefault(news => news.What == what && (task is null || news.Task.Id == task)));

    /// <summary>Joins the list of the user's tasks.</summary>
    public Task<ListReply> JoinListAsync(long epoch = 0, long since = 0) => CallAsync<ListReply>("JoinList", epoch, since);

    /// <summary>Waits for a place in the queue.</summary>
    public Task<WireQueuePlace> UntilPlaceAsync(int position) =>
        UntilAsync(() => Places.LastOrDefault() is { } place && place.Position == position ? place : null);

    /// <summary>Waits until something is true of what came.</summary>
    public async Task UntilAsync(Func<bool> happened) => await UntilAsync(() => happened() ? this : null);

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static (long Seq, string Type, string Data) Told(RawFact fact) =>
        (fact.Seq, fact.Type, fact.Data.GetRawText());

    private async Task<T> UntilAsync<T>(Func<T?> find, TimeSpan? within = null)
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

            await next.WaitAsync(within ?? Patience, TestContext.Current.CancellationToken);
        }
    }

    private void Take(ListBatch batch)
    {
        Lists.Enqueue(batch);
        lock (gate)
        {
            Announce();
        }
    }

    private void Announce()
    {
        changed.TrySetResult();
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private void Take(string task, IReadOnlyList<RawFact> facts, IReadOnlyList<WireSignal> signals)
    {
        lock (gate)
        {
            foreach (var signal in signals)
            {
                Take(signal);
            }

            foreach (var fact in facts)
            {
                story.TryAdd(fact.Seq, fact);
            }

            if (top > story.Count)
            {
                top = null;
                _ = CatchUpAsync(task);
            }

            Announce();
        }
    }

    /// <summary>
    /// Something was lost on the way: what it holds is continued. Whoever cannot answer now is asked at the next top.
    /// </summary>
    private async Task CatchUpAsync(string task)
    {
        try
        {
            var held = Story;
            await JoinAsync(task, held.Count == 0 ? 0 : held[0].Epoch, held.TakeWhile((fact, index) => fact.Seq == index + 1).Count());
        }
        catch (Exception lost) when (lost is HubException or InvalidOperationException or OperationCanceledException)
        {
            // The connection is gone; the test says what then.
        }
    }

    private void Take(WireSignal signal)
    {
        switch (signal.Data)
        {
            case WireProgress progress:
                Progress.Enqueue(progress);
                break;
            case WireQueuePlace place:
                Places.Enqueue(place);
                break;
            case WireToken piece:
                Hear(piece);
                break;
            case WirePresence presence:
                watching = presence.Viewers;
                break;
            case WireTop stand:
                top = stand.Seq;
                break;
        }
    }

    /// <summary>Keeps what is new of a piece; one that begins beyond what was heard waits for the fact.</summary>
    private void Hear(WireToken piece)
    {
        var heard = speech.GetValueOrDefault(piece.Message, "");
        if (piece.Offset <= heard.Length && piece.Offset + piece.Text.Length > heard.Length)
        {
            speech[piece.Message] = heard + piece.Text[(heard.Length - piece.Offset)..];
        }
    }
}
