using System.Collections.Concurrent;

namespace Pixora.Media.Providers.Remote;

/// <summary>Wakes who waits for a job when its service says that it has ended. A word that is lost costs one
/// pause.</summary>
internal sealed class JobBells
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>Ends after a pause, or when the job is rung for.</summary>
    /// <param name="job">As its service names it.</param>
    public async Task WaitAsync(string job, TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        var bell = waiting.GetOrAdd(job, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            await bell.Task.WaitAsync(pause, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nobody has rung; the service is asked.
        }
        finally
        {
            waiting.TryRemove(KeyValuePair.Create(job, bell));
        }
    }

    public void Ring(string job)
    {
        if (waiting.TryGetValue(job, out var bell))
        {
            bell.TrySetResult();
        }
    }
}
