using Pixora.Media.Generation;

namespace Pixora.Tests.Fakes.Services;

/// <summary>Ends its process at a point: from then on nothing is kept, whatever still runs.</summary>
/// <param name="point">From 1; what passes it counts on.</param>
internal sealed class CrashingSlip(int point) : IJobSlip
{
    private int passed;

    private CancellationTokenSource Kill { get; } = new();

    public string? JobId { get; private set; }

    public string? Intent { get; private set; }

    public bool IsUnwanted => false;

    public bool IsDead => Kill.IsCancellationRequested;

    public CancellationToken Killed => Kill.Token;

    /// <summary>What the next process finds.</summary>
    public PatientSlip Reborn() => new() { JobId = JobId, Intent = Intent };

    public void Pass()
    {
        if (Interlocked.Increment(ref passed) == point)
        {
            Kill.Cancel();
        }
    }

    public Task IntendAsync(string intent, CancellationToken cancellationToken) => Keep(() => Intent = intent);

    public Task KeepAsync(string jobId, CancellationToken cancellationToken) => Keep(() => JobId = jobId);

    /// <summary>A point lies before each thing that is kept, and one after it.</summary>
    private Task Keep(Action keep)
    {
        Pass();
        if (!IsDead)
        {
            keep();
        }

        Pass();
        return IsDead ? throw new OperationCanceledException(Kill.Token) : Task.CompletedTask;
    }
}
