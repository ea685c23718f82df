using Pixora.Media.Generation;

namespace Pixora.Tests.Conformance;

/// <summary>Keeps what was ordered, and can be killed once the id of a job is there.</summary>
internal sealed class RecordingSlip(string? jobId = null) : IJobSlip
{
    public string? JobId { get; private set; } = jobId;

    public string? Intent { get; init; }

    public bool IsUnwanted { get; set; }

    /// <summary>What it was told that would be ordered, oldest first.</summary>
    public List<string> Intents { get; } = [];

    /// <summary>Cancelled when an id is kept: the process ends between the order and the answer.</summary>
    public CancellationTokenSource Kill { get; } = new();

    public Task IntendAsync(string intent, CancellationToken cancellationToken)
    {
        Intents.Add(intent);
        return Task.CompletedTask;
    }

    public async Task KeepAsync(string jobId, CancellationToken cancellationToken)
    {
        JobId = jobId;
        await Kill.CancelAsync();
    }
}
