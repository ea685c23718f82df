using System.Collections.Concurrent;
using System.Net;

namespace Pixora.Hub.Security;

/// <summary>
/// The security log: who was denied what, under a category of its own. Lines are limited by code, and for signed-in
/// callers apart from anonymous ones, so that a flood of one kind hides nothing of another. How many lines were left
/// out is logged every minute.
/// </summary>
internal sealed class AccessLog : IDisposable
{
    public const string Category = "Pixora.Security";

    /// <summary>How often it is logged how many lines were left out.</summary>
    public static readonly TimeSpan SummaryInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<LineKind, LogRateLimit> rates = new();
    private readonly ILogger log;
    private readonly TimeProvider clock;
    private readonly ITimer summaries;

    public AccessLog(ILoggerFactory logs, TimeProvider clock)
    {
        log = logs.CreateLogger(Category);
        this.clock = clock;
        summaries = clock.CreateTimer(_ => LogLeftOut(), null, SummaryInterval, SummaryInterval);
    }

    /// <param name="proof">The kind of proof, never the proof itself.</param>
    public void SignedIn(string proof, IPAddress? address) => log.SignedIn(proof, address);

    /// <summary>Logs a denial of access; ignores other refusals.</summary>
    public void Denied(Denial denial)
    {
        if (DenialKinds.Of(denial.Code) is { } kind && RateOf(new LineKind(denial.Code, denial.User is not null)).TryPass())
        {
            Write(kind, denial);
        }
    }

    public void Dispose()
    {
        summaries.Dispose();
        LogLeftOut();
    }

    private LogRateLimit RateOf(LineKind kind) => rates.GetOrAdd(kind, _ => new LogRateLimit(clock));

    private void Write(DenialKind kind, Denial denial)
    {
        Action<ILogger, string, string, string?, string, string?> line = kind switch
        {
            DenialKind.NotSignedIn => SecurityLog.NotSignedIn,
            DenialKind.WrongProof => SecurityLog.WrongProof,
            DenialKind.ForeignOrigin => SecurityLog.ForeignOrigin,
            DenialKind.NotOwner => SecurityLog.NotOwner,
            DenialKind.NotAllowed => SecurityLog.NotAllowed,
            _ => SecurityLog.LimitReached,
        };
        line(
            log, denial.Code, denial.Place, denial.Task?.Value, denial.User ?? "anonymous", denial.Address?.ToString());
    }

    private void LogLeftOut()
    {
        foreach (var (kind, rate) in rates)
        {
            if (rate.TakeLeftOut() is > 0 and var count)
            {
                log.LinesLeftOut(kind.Code, count, kind.SignedIn ? "signed-in" : "anonymous");
            }
        }
    }

    /// <summary>Lines that are limited together. Codes are the server's own, so there are few.</summary>
    private readonly record struct LineKind(string Code, bool SignedIn);
}
