using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Pixora.Hub.Realtime;

/// <summary>Lights up when anything is sent to the viewers of a task, from whatever pod: it sits among them, takes note and reads nothing. Lost light is no loss: who watches it looks now and then without it.</summary>
internal sealed class StoryWakeup(ILoggerFactory logs) : HubConnectionContext(NullConnection.Instance, Options, logs)
{
    private static readonly HubConnectionContextOptions Options = new();

    private volatile TaskCompletionSource lit = Dark();

    public override string ConnectionId { get; } = $"cue-{Guid.NewGuid():n}";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Ends when something was sent since it was dimmed last.</summary>
    public Task Lit => lit.Task;

    public void Light() => lit.TrySetResult();

    /// <summary>Done before looking: what is sent during the look lights it again.</summary>
    public void Dim() => lit = Dark();

    public override ValueTask WriteAsync(HubMessage message, CancellationToken cancellationToken = default) => Noted();

    public override ValueTask WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken = default) => Noted();

    private static TaskCompletionSource Dark() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ValueTask Noted()
    {
        Light();
        return ValueTask.CompletedTask;
    }
}
