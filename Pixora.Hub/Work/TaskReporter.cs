using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Polly;
using Polly.Retry;

namespace Pixora.Hub.Work;

/// <summary>
/// Sends the commands of the studio and of the crew to a task. While the store is away it tries again, so that finished
/// work is not lost.
/// </summary>
internal sealed class TaskReporter(IVideoTasks tasks, TimeProvider clock)
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(500);

    private readonly ResiliencePipeline retry = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<ProviderException>(IsAway),
            MaxRetryAttempts = int.MaxValue,
            Delay = RetryDelay,
        })
        .Build();

    /// <summary>Sends a command that must take effect for the work to count.</summary>
    /// <exception cref="ProviderException">The task refused; carries the refusal's code.</exception>
    public async Task RequireAsync(VideoTaskId task, Actor by, TaskCommand command, CancellationToken cancellationToken)
    {
        if (await TellAsync(task, by, command, cancellationToken) is { Refusal: { } refusal })
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }
    }

    /// <summary>Sends a command that may come too late: then the task refuses it, and nothing is lost.</summary>
    public Task<CommandAnswer?> TellAsync(VideoTaskId task, Actor by, TaskCommand command, CancellationToken cancellationToken) =>
        SayAsync(task, by, command, new CommandId($"studio-{Guid.NewGuid():N}"), cancellationToken);

    /// <summary>Sends a command at most once.</summary>
    /// <param name="id">The same for the same occasion: a task takes a command id once.</param>
    public async Task<CommandAnswer?> SayAsync(
        VideoTaskId task, Actor by, TaskCommand command, CommandId id, CancellationToken cancellationToken)
    {
        var envelope = new CommandEnvelope(id, by, clock.GetUtcNow(), command);
        return await retry.ExecuteAsync(async token => await tasks.SendAsync(task, envelope, token), cancellationToken);
    }

    private static bool IsAway(ProviderException failure) =>
        failure.Code is "store.unavailable" or "cluster.unavailable";
}
