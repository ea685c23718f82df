using Pixora.Media.Generation;

namespace Pixora.Tests.Fakes.Services;

/// <summary>Keeps what was ordered, in memory.</summary>
internal sealed class PatientSlip : IJobSlip
{
    public string? JobId { get; set; }

    public string? Intent { get; set; }

    public bool IsUnwanted { get; set; }

    public Task IntendAsync(string intent, CancellationToken cancellationToken)
    {
        Intent = intent;
        return Task.CompletedTask;
    }

    public Task KeepAsync(string jobId, CancellationToken cancellationToken)
    {
        JobId = jobId;
        return Task.CompletedTask;
    }
}
