using System.Net.WebSockets;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>
/// The SignalR connection to the server for one task. After a reconnect it sends the number of its last fact and
/// receives the rest.
/// </summary>
internal sealed class StudioConnection : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly Lock gate = new();
    private readonly TaskStory story = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string task = "";

    private StudioConnection(HubConnection hub)
    {
        this.hub = hub;
        hub.On<EventBatch>(nameof(IStudioClient.Events), TakeAsync);
        hub.Reconnecting += _ => Pass(new StudioEvent.ConnectionLost());
        hub.Reconnected += async _ =>
        {
            await JoinAgainAsync();
            await Pass(new StudioEvent.Reconnected());
        };
        hub.Closed += failure =>
            Lose(new StudioException("server.lost", $"The connection to the server was lost. {failure?.Message}", ExitCodes.Unavailable));
    }

    /// <summary>Called with the progress of the render.</summary>
    public Action<WireProgress> OnProgress { get; set; } = _ => { };

    /// <summary>Called with each event, one at a time and in order; it must not block.</summary>
    public Action<StudioEvent> OnEvent { get; set; } = _ => { };

    public string TaskId => task;

    /// <exception cref="StudioException"><c>server.unreachable</c>, <c>auth.required</c>, <c>session.key</c> or
    /// <c>key.missing</c>.</exception>
    public static async Task<StudioConnection> ConnectAsync(
        Uri server, SignIn signIn, CancellationToken cancellationToken)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(server, IStudioHub.Path), options => options.AccessTokenProvider = signIn.TokenAsync)
            .AddJsonProtocol(options => WireReading.AddTo(options.PayloadSerializerOptions))
            .WithAutomaticReconnect(new ReconnectPolicy())
            .Build();
        try
        {
            await hub.StartAsync(cancellationToken);
            return new StudioConnection(hub);
        }
        catch (HttpRequestException unreachable)
        {
            await hub.DisposeAsync();
            throw signIn.Explain(unreachable);
        }
    }

    /// <summary>Starts the task and watches it from now on.</summary>
    public async Task CreateAsync(CreateTaskRequest request, CancellationToken cancellationToken)
    {
        task = Expect(await CallAsync<CommandReply>(nameof(IStudioHub.CreateTask), cancellationToken, request)).TaskId!;
        await CatchUpAsync(cancellationToken);
    }

    /// <summary>Watches a task that is there already.</summary>
    /// <exception cref="StudioException"><c>task.id</c> or <c>task.unknown</c>.</exception>
    public Task OpenAsync(string taskId, CancellationToken cancellationToken)
    {
        task = taskId;
        return CatchUpAsync(cancellationToken);
    }

    /// <summary>Sends a command and answers with what the server said to it.</summary>
    public Task<CommandReply> SendAsync(WireCommand command, CancellationToken cancellationToken) =>
        CallAsync<CommandReply>(
            nameof(IStudioHub.SendCommand), cancellationToken, task, new CommandRequest(NewId(), command));

    /// <summary>Says something to the crew.</summary>
    public Task<CommandReply> SayAsync(string text, CancellationToken cancellationToken) =>
        CallAsync<CommandReply>(nameof(IStudioHub.SendMessage), cancellationToken, task, NewId(), text);

    /// <summary>Interrupts the crew; no effect while no turn is running.</summary>
    public Task<CommandReply> InterruptAsync(CancellationToken cancellationToken) =>
        CallAsync<CommandReply>(nameof(IStudioHub.InterruptCrew), cancellationToken, task);

    /// <summary>Previews the work of making the film of the current plan.</summary>
    public Task<PreviewReply> PreviewAsync(CancellationToken cancellationToken) =>
        CallAsync<PreviewReply>(nameof(IStudioHub.PreviewCommand), cancellationToken, task, new PreviewRequest());

    /// <exception cref="StudioException">The reply is a refusal; carries its code.</exception>
    public static CommandReply Expect(CommandReply reply) => reply.Ok
        ? reply
        : throw new StudioException(
            reply.Code!, reply.Message!, reply.Code!.StartsWith("brief.", StringComparison.Ordinal) ? ExitCodes.Usage : ExitCodes.Failed);

    /// <summary>Waits until the story fulfils a condition.</summary>
    /// <param name="read">Called again after every change until it answers with more than null.</param>
    public async Task<T> UntilAsync<T>(Func<TaskStory, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var next = changed.Task;
            if (Read(read) is { } found)
            {
                return found;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The whole task as it is now, with every edit applied. The story held here is not changed.</summary>
    /// <remarks>No story has the epoch −1, so the answer is a snapshot.</remarks>
    public async Task<TaskStory> ReadAsync(CancellationToken cancellationToken)
    {
        var reply = await AskAsync(-1, cancellationToken);
        var whole = new TaskStory();
        whole.Replace(reply.Epoch, reply.Seq, reply.Snapshot!);
        return whole;
    }

    /// <summary>
    /// Gets what happened since the last fact held: afterwards all facts that precede an answered call are known.
    /// </summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        var reply = await AskAsync(story.Epoch, cancellationToken);
        lock (gate)
        {
            if (reply.Snapshot is not { } snapshot)
            {
                story.Take(reply.Facts, fact => OnEvent(new StudioEvent.Fact(fact)));
            }
            else if (reply.Epoch != story.Epoch || reply.Seq > story.Seq)
            {
                story.Replace(reply.Epoch, reply.Seq, snapshot);
                OnEvent(new StudioEvent.Snapshot(reply.Epoch, reply.Seq, snapshot));
            }
        }

        Announce();
        Take(reply.Signals);
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static string NewId() => $"cli-{Guid.NewGuid():N}";

    private async Task<JoinReply> AskAsync(long epoch, CancellationToken cancellationToken)
    {
        var reply = await CallAsync<JoinReply>(nameof(IStudioHub.JoinTask), cancellationToken, task, epoch, story.Seq);
        return reply.Ok ? reply : throw new StudioException(reply.Code!, reply.Message!);
    }

    /// <summary>
    /// Calls the server, and calls again when the connection was lost before the answer: a command keeps its id, so it
    /// takes effect once.
    /// </summary>
    /// <exception cref="StudioException">
    /// <c>server.lost</c>, or the code of a call that the server did not take.
    /// </exception>
    private async Task<T> CallAsync<T>(string method, CancellationToken cancellationToken, params object?[] arguments)
    {
        while (true)
        {
            var next = changed.Task;
            try
            {
                return await hub.InvokeCoreAsync<T>(method, arguments, cancellationToken);
            }
            catch (HubException refused)
            {
                throw new StudioException(refused.Message.Split(' ')[^1].TrimEnd('.'), refused.Message);
            }
            catch (Exception lost) when (IsLoss(lost) && !cancellationToken.IsCancellationRequested)
            {
                if (hub.State is not HubConnectionState.Connected)
                {
                    await next.WaitAsync(cancellationToken);
                }
            }
        }
    }

    private static bool IsLoss(Exception failure) =>
        failure is InvalidOperationException or OperationCanceledException or IOException or WebSocketException or HttpRequestException;

    private async Task TakeAsync(EventBatch batch)
    {
        bool whole;
        lock (gate)
        {
            whole = story.Take(batch.Facts, fact => OnEvent(new StudioEvent.Fact(fact)));
        }

        Announce();
        if (!Take(batch.Signals) || !whole)
        {
            await JoinAgainAsync();
        }
    }

    /// <returns>False when they tell of a fact that is missing here.</returns>
    private bool Take(IReadOnlyList<WireSignal> signals)
    {
        var whole = true;
        foreach (var signal in signals)
        {
            switch (signal.Data)
            {
                case WireProgress progress:
                    OnProgress(progress);
                    break;
                case WireToken piece:
                    _ = Pass(new StudioEvent.Token(piece));
                    break;
                case WireThinking thinking:
                    _ = Pass(new StudioEvent.Thinking(thinking));
                    break;
                case WireTop top:
                    whole = top.Seq <= story.Seq;
                    break;
            }
        }

        return whole;
    }

    /// <summary>Not awaited by a caller, so a refusal is passed to those who wait for the story.</summary>
    private async Task JoinAgainAsync()
    {
        try
        {
            await CatchUpAsync(CancellationToken.None);
        }
        catch (StudioException refused)
        {
            await Lose(refused);
        }
    }

    private Task Pass(StudioEvent heard)
    {
        lock (gate)
        {
            OnEvent(heard);
        }

        return Task.CompletedTask;
    }

    private Task Lose(StudioException why)
    {
        changed.TrySetException(why);
        return Pass(new StudioEvent.Closed(why));
    }

    private T? Read<T>(Func<TaskStory, T?> read)
    {
        lock (gate)
        {
            return read(story);
        }
    }

    private void Announce()
    {
        var before = Interlocked.Exchange(
            ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        before.TrySetResult();
    }

    /// <summary>Retries for two minutes: enough for a restart of the server.</summary>
    private sealed class ReconnectPolicy : IRetryPolicy
    {
        private static readonly TimeSpan MaxReconnectTime = TimeSpan.FromMinutes(2);

        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            retryContext.ElapsedTime > MaxReconnectTime
                ? null
                : TimeSpan.FromMilliseconds(Math.Min(2000, 250 * (retryContext.PreviousRetryCount + 1)));
    }
}
