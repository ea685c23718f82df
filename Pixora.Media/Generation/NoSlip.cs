namespace Pixora.Media.Generation;

/// <summary>Stores nothing.</summary>
internal sealed class NoSlip : IJobSlip
{
    public static NoSlip Instance { get; } = new();

    public string? JobId => null;

    public string? Intent => null;

    public bool IsUnwanted => false;

    public Task IntendAsync(string intent, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task KeepAsync(string jobId, CancellationToken cancellationToken) => Task.CompletedTask;
}
