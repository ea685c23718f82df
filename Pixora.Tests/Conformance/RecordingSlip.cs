using Pixora.Media.Generation;

namespace Pixora.Tests.Conformance;

/// <summary>Keeps the id of a job, and can be killed once it has.</summary>
internal sealed class RecordingSlip(string? jobId = null) : IJobSlip
{
    public string? JobId { get; private set; } = jobId;

    /// <summary>Cancelled when an id is kept: the process ends between the order and the answer.</summary>
    public CancellationTokenSource Kill { get; } = new();

    public async Task KeepAsync(string jobId, CancellationToken cancellationToken)
    {
        JobId = jobId;
        await Kill.CancelAsync();
    }
}
