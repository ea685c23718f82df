using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>A service that takes orders and is asked for them later.</summary>
internal interface IRemoteJobs
{
    string Maker { get; }

    /// <summary>Orders a job.</summary>
    /// <returns>Its id: whatever is needed to ask for it.</returns>
    /// <exception cref="ProviderException"><c>maker.unsettled</c> when nobody knows whether it was ordered.</exception>
    Task<string> SubmitAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Looks for a job of the same input that was ordered since a time.
    /// </summary>
    /// <returns>Its id, empty when it was certainly not ordered, null when the service cannot be asked this.</returns>
    Task<string?> FindAsync(DateTimeOffset since, CancellationToken cancellationToken);

    Task<JobState> AskAsync(string job, CancellationToken cancellationToken);

    /// <summary>Does nothing to a job that has ended.</summary>
    Task CancelAsync(string job, CancellationToken cancellationToken);
}
