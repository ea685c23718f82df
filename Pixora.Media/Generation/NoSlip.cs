namespace Pixora.Media.Generation;

/// <summary>Stores job ids in memory only.</summary>
internal sealed class NoSlip : IJobSlip
{
    public static NoSlip Instance { get; } = new();

    public string? JobId => null;

    public Task KeepAsync(string jobId, CancellationToken cancellationToken) => Task.CompletedTask;
}
