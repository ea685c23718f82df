namespace Pixora.Media.Generation;

/// <summary>
/// Where a maker leaves the id of a job it has ordered from a service, so that whoever takes over asks for that job instead of ordering and
/// paying again.
/// </summary>
public interface IJobSlip
{
    /// <summary>The job that was ordered before, null when there is none.</summary>
    string? JobId { get; }

    /// <summary>Keeps the id; it survives this process once this returns.</summary>
    Task KeepAsync(string jobId, CancellationToken cancellationToken);
}
