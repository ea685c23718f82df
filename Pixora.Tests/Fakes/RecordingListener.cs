using System.Collections.Concurrent;
using Pixora.Agents.GroupChat;

namespace Pixora.Tests.Fakes;

/// <summary>Writes down what it hears.</summary>
internal sealed class RecordingListener : ITurnListener
{
    private readonly TaskCompletionSource heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<SpokenToken> Tokens { get; } = [];

    /// <summary>Ids of messages that were withdrawn.</summary>
    public ConcurrentQueue<string> TakenBack { get; } = [];

    public ConcurrentQueue<ToolStart> Started { get; } = [];

    public ConcurrentQueue<ToolEnd> Ended { get; } = [];

    /// <summary>Awaited when something is said.</summary>
    public Func<SpokenToken, Task> OnToken { get; set; } = _ => Task.CompletedTask;

    /// <summary>Awaited when a tool starts, for tests that stop there.</summary>
    public Func<ToolStart, Task> OnStart { get; set; } = _ => Task.CompletedTask;

    /// <summary>Awaited when a tool has answered.</summary>
    public Func<ToolEnd, Task> OnEnd { get; set; } = _ => Task.CompletedTask;

    /// <summary>Ends with the first token.</summary>
    public Task FirstToken => heard.Task;

    public async ValueTask TokenAsync(SpokenToken token, CancellationToken cancellationToken)
    {
        Tokens.Enqueue(token);
        heard.TrySetResult();
        await OnToken(token);
    }

    public ValueTask TakeBackAsync(string message, CancellationToken cancellationToken)
    {
        TakenBack.Enqueue(message);
        return ValueTask.CompletedTask;
    }

    public async ValueTask ToolStartedAsync(ToolStart started, CancellationToken cancellationToken)
    {
        Started.Enqueue(started);
        await OnStart(started);
    }

    public async ValueTask ToolEndedAsync(ToolEnd ended, CancellationToken cancellationToken)
    {
        Ended.Enqueue(ended);
        await OnEnd(ended);
    }
}
