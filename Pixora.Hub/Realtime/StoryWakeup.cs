using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Wakes a follower of a task when anything is sent to the task's viewers, from whatever pod: it is a member of their
/// group that ignores what it gets. A lost wake-up is no loss: followers look every few seconds anyway.
/// </summary>
internal sealed class StoryWakeup(ILoggerFactory logs) : HubConnectionContext(NullConnection.Instance, Options, logs)
{
    private static readonly HubConnectionContextOptions Options = new();

    private volatile TaskCompletionSource woken = NotWoken();

    public override string ConnectionId { get; } = $"cue-{Guid.NewGuid():n}";

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    /// <summary>Completes when something was sent since the last <see cref="Reset"/>.</summary>
    public Task Woken => woken.Task;

    public void Wake() => woken.TrySetResult();

    /// <summary>Called before the follower looks, so that what is sent meanwhile wakes it again.</summary>
    public void Reset() => woken = NotWoken();

    public override ValueTask WriteAsync(HubMessage message, CancellationToken cancellationToken = default) => Noted();

    public override ValueTask WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken = default) =>
        Noted();

    private static TaskCompletionSource NotWoken() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ValueTask Noted()
    {
        Wake();
        return ValueTask.CompletedTask;
    }
}
