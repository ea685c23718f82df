using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>The line to the server for one task. It survives a dropped connection: it says what it has and gets the rest.</summary>
internal sealed class StudioLine : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly Lock gate = new();
    private readonly TaskStory story = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string task = "";

    private StudioLine(HubConnection hub)
    {
        this.hub = hub;
        hub.On<EventBatch>("Events", TakeAsync);
        hub.Reconnected += _ => JoinAgainAsync();
        hub.Closed += failure =>
        {
            changed.TrySetException(new StudioException("server.lost", $"The connection to the server was lost. {failure?.Message}", ExitCodes.Unavailable));
            return Task.CompletedTask;
        };
    }

    /// <summary>Is told how the render goes.</summary>
    public Action<WireProgress> OnProgress { get; set; } = _ => { };

    public string TaskId => task;

    /// <exception cref="StudioException"><c>server.unreachable</c>, <c>auth.required</c>, <c>session.key</c> or <c>key.missing</c>.</exception>
    public static async Task<StudioLine> ConnectAsync(Uri server, SignIn signIn, CancellationToken cancellationToken)
    {
        var hub = new HubConnectionBuilder().WithUrl(new Uri(server, "hubs/studio"), options => options.AccessTokenProvider = signIn.TokenAsync).WithAutomaticReconnect(new Patience()).Build();
        try
        {
            await hub.StartAsync(cancellationToken);
            return new StudioLine(hub);
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
        task = Expect(await hub.InvokeAsync<CommandReply>("CreateTask", request, cancellationToken)).TaskId!;
        await JoinAsync(cancellationToken);
    }

    /// <summary>Sends a command and answers with what the server said to it.</summary>
    public Task<CommandReply> SendAsync(object body, CancellationToken cancellationToken) => hub.InvokeAsync<CommandReply>(
        "SendCommand", task, new CommandRequest($"cli-{Guid.NewGuid():N}", JsonSerializer.SerializeToElement(body, JsonSerializerOptions.Web)), cancellationToken);

    /// <exception cref="StudioException">The reply is a refusal; carries its code.</exception>
    public static CommandReply Expect(CommandReply reply) => reply.Ok
        ? reply
        : throw new StudioException(reply.Code!, reply.Message!, reply.Code!.StartsWith("brief.", StringComparison.Ordinal) ? ExitCodes.Usage : ExitCodes.Failed);

    /// <summary>Waits until the story says something, and reads it off.</summary>
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

    /// <summary>Fetches the whole task, with every edit applied.</summary>
    /// <remarks>No story has the epoch −1, so the answer is a snapshot.</remarks>
    public Task RefreshAsync(CancellationToken cancellationToken) => JoinAsync(-1, cancellationToken);

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private Task JoinAsync(CancellationToken cancellationToken) => JoinAsync(story.Epoch, cancellationToken);

    private async Task JoinAsync(long epoch, CancellationToken cancellationToken)
    {
        var reply = await hub.InvokeAsync<JoinReply>("JoinTask", task, epoch, story.Seq, cancellationToken);
        if (!reply.Ok)
        {
            throw new StudioException(reply.Code!, reply.Message!);
        }

        lock (gate)
        {
            if (reply.Snapshot is { } snapshot)
            {
                story.Replace(reply.Epoch, reply.Seq, snapshot);
            }
            else
            {
                story.Take(reply.Facts);
            }
        }

        Announce();
    }

    private async Task TakeAsync(EventBatch batch)
    {
        bool whole;
        lock (gate)
        {
            whole = story.Take(batch.Facts);
        }

        Announce();
        foreach (var signal in batch.Signals.Where(signal => signal.Type == "progress_update"))
        {
            OnProgress(signal.Data.Deserialize<WireProgress>(JsonSerializerOptions.Web)!);
        }

        if (!whole)
        {
            await JoinAgainAsync();
        }
    }

    /// <summary>Nobody awaits it, so a refusal goes to who waits for the story.</summary>
    private async Task JoinAgainAsync()
    {
        try
        {
            await JoinAsync(CancellationToken.None);
        }
        catch (StudioException refused)
        {
            changed.TrySetException(refused);
        }
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
        var before = Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        before.TrySetResult();
    }

    /// <summary>Two minutes of trying: long enough for a server to be started again.</summary>
    private sealed class Patience : IRetryPolicy
    {
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

        public TimeSpan? NextRetryDelay(RetryContext retryContext) =>
            retryContext.ElapsedTime > Longest ? null : TimeSpan.FromMilliseconds(Math.Min(2000, 250 * (retryContext.PreviousRetryCount + 1)));
    }
}
