using System.Collections.Concurrent;
using System.Net;

namespace Pixora.Hub.Security;

/// <summary>
/// The security log: who was denied what, under a category of its own. Every code has its own rate, and those who have signed in are counted
/// apart from those who have not: a flood hides nothing of another kind. What was left out is said as a number, every minute.
/// </summary>
internal sealed class AccessLog : IDisposable
{
    public const string Category = "Pixora.Security";

    /// <summary>Time between two rounds that say what was left out.</summary>
    public static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<LineKind, LineRate> rates = new();
    private readonly ILogger log;
    private readonly TimeProvider clock;
    private readonly ITimer rounds;

    public AccessLog(ILoggerFactory logs, TimeProvider clock)
    {
        (log, this.clock) = (logs.CreateLogger(Category), clock);
        rounds = clock.CreateTimer(_ => SayLeftOut(), null, Round, Round);
    }

    /// <param name="proof">What kind of proof it was, never the proof.</param>
    public void SignedIn(string proof, IPAddress? address) => log.SignedIn(proof, address);

    /// <summary>Writes it down if it denies access; other refusals are none of this log's.</summary>
    public void Denied(Denial denial)
    {
        if (DenialKinds.Of(denial.Code) is { } kind && RateOf(new LineKind(denial.Code, denial.User is not null)).TryPass())
        {
            Write(kind, denial);
        }
    }

    public void Dispose()
    {
        rounds.Dispose();
        SayLeftOut();
    }

    private LineRate RateOf(LineKind kind) => rates.GetOrAdd(kind, _ => new LineRate(clock));

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
        line(log, denial.Code, denial.Place, denial.Task?.Value, denial.User ?? "anonymous", denial.Address?.ToString());
    }

    private void SayLeftOut()
    {
        foreach (var (kind, rate) in rates)
        {
            if (rate.TakeLeftOut() is > 0 and var count)
            {
                log.LinesLeftOut(kind.Code, count, kind.SignedIn ? "signed-in" : "anonymous");
            }
        }
    }

    /// <summary>What is counted together; codes are the server's own words, so there are few.</summary>
    private readonly record struct LineKind(string Code, bool SignedIn);
}
