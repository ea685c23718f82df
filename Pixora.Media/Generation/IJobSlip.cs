namespace Pixora.Media.Generation;

/// <summary>
/// Stores the id of a job that a maker has ordered from a service, so that after a restart the maker fetches that job
/// instead of ordering and paying for it again.
/// </summary>
public interface IJobSlip
{
    /// <summary>The job that was ordered before, null when there is none.</summary>
    string? JobId { get; }

    /// <summary>Stores the id durably: once this returns, the id survives a crash of this process.</summary>
    Task KeepAsync(string jobId, CancellationToken cancellationToken);
}
