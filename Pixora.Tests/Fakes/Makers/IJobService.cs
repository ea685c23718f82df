namespace Pixora.Tests.Fakes.Makers;

/// <summary>A service that takes orders and is asked for them later.</summary>
internal interface IJobService
{
    /// <returns>The job's id.</returns>
    string Order();

    /// <summary>Ends when the job is ready.</summary>
    Task WaitAsync(string job, CancellationToken cancellationToken);
}
