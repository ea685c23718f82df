namespace Pixora.Tests.Fakes.Makers;

/// <summary>A service that takes orders, and has each job ready when it is told to.</summary>
internal sealed class JobService : IJobService
{
    private readonly TaskCompletionSource ordered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int orders;

    public int Orders => orders;

    /// <summary>Ids that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Ends when the first job was ordered.</summary>
    public Task Ordered => ordered.Task;

    public string Order()
    {
        var id = $"job-{Interlocked.Increment(ref orders)}";
        ordered.TrySetResult();
        return id;
    }

    public void Finish() => ready.TrySetResult();

    public Task WaitAsync(string job, CancellationToken cancellationToken)
    {
        lock (Asked)
        {
            Asked.Add(job);
        }

        return ready.Task.WaitAsync(cancellationToken);
    }
}
