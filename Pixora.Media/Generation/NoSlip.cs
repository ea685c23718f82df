namespace Pixora.Media.Generation;

/// <summary>Remembers nothing across the end of its process.</summary>
internal sealed class NoSlip : IJobSlip
{
    public static NoSlip Instance { get; } = new();

    public string? JobId => null;

    public Task KeepAsync(string jobId, CancellationToken cancellationToken) => Task.CompletedTask;
}
