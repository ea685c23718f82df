using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>The slip of one of several jobs that one asset takes; they are ordered one after the other.</summary>
/// <param name="index">From 0.</param>
internal sealed class PartSlip(IJobSlip whole, JobList jobs, int index) : IJobSlip
{
    public string? JobId => jobs.At(index);

    /// <summary>Only the first job that has no id can have been under way.</summary>
    public string? Intent => index == jobs.Count ? whole.Intent : null;

    public bool IsUnwanted => whole.IsUnwanted;

    public Task IntendAsync(string intent, CancellationToken cancellationToken) => whole.IntendAsync(intent, cancellationToken);

    public Task KeepAsync(string jobId, CancellationToken cancellationToken) => whole.KeepAsync(jobs.With(index, jobId), cancellationToken);
}
