namespace Pixora.Media.Generation;

/// <summary>
/// Stores what a maker has ordered from a service, so that after a restart the maker fetches that job instead of
/// ordering and paying for it again.
/// </summary>
public interface IJobSlip
{
    /// <summary>The job that was ordered before, null when there is none.</summary>
    string? JobId { get; }

    /// <summary>
    /// What an earlier attempt was about to order when nothing more was heard of it, null when there is nothing: it may
    /// have been ordered and paid for.
    /// </summary>
    string? Intent { get; }

    /// <summary>True when nobody waits for the asset any more: what is under way at the service is to be cancelled
    /// there. False when only this process ends.</summary>
    bool IsUnwanted { get; }

    /// <summary>Stores durably what is about to be ordered.</summary>
    Task IntendAsync(string intent, CancellationToken cancellationToken);

    /// <summary>Stores the id durably: once this returns, the id survives a crash of this process.</summary>
    Task KeepAsync(string jobId, CancellationToken cancellationToken);
}
