using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// How often calls of one maker are sent: again after a failure that may pass, at the time that the service names; not
/// at all for a while when all of one kind fail.
/// </summary>
internal sealed class RemotePolicies(TimeProvider clock)
{
    /// <summary>More than a minute of failures is survived.</summary>
    private const int MostRetries = 8;

    private const int FailuresThatBreak = 5;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(16);

    /// <summary>A service that asks for more patience is not waited for in a lane.</summary>
    private static readonly TimeSpan LongestNamedPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Break = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CountedTime = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, ResiliencePipeline<RemoteAnswer>> pipelines = new(StringComparer.Ordinal);

    public ResiliencePipeline<RemoteAnswer> For(RemoteRequest request) =>
        pipelines.GetOrAdd(request.IsOrder ? request.Operation + "!" : request.Operation, _ => Build(request.IsOrder));

    /// <summary>True when there was no connection yet, so that nothing can have been taken.</summary>
    public static bool WasNeverSent(Exception fault) => fault is BrokenCircuitException or HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError,
    };

    private ResiliencePipeline<RemoteAnswer> Build(bool isOrder) =>
        new ResiliencePipelineBuilder<RemoteAnswer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<RemoteAnswer>
            {
                MaxRetryAttempts = MostRetries,
                BackoffType = DelayBackoffType.Exponential,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                ShouldHandle = attempt => ValueTask.FromResult(MayPass(attempt.Outcome, isOrder)),
                DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result?.Pause),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<RemoteAnswer>
            {
                FailureRatio = 1,
                MinimumThroughput = FailuresThatBreak,
                SamplingDuration = CountedTime,
                BreakDuration = Break,
                ShouldHandle = attempt => ValueTask.FromResult(IsFault(attempt.Outcome, isOrder)),
            })
            .Build();

    private static bool MayPass(Outcome<RemoteAnswer> outcome, bool isOrder) => outcome switch
    {
        { Result: { Status: 408 or 429 } answer } => !RemoteFaults.IsSpent(answer) && (answer.Pause ?? TimeSpan.Zero) <= LongestNamedPause,
        { Exception: BrokenCircuitException } => true,
        { Result.Pause: { } pause } when pause > LongestNamedPause => false,
        _ => IsFault(outcome, isOrder),
    };

    /// <summary>
    /// Failures of the service itself. Of an order only those that say that it was not taken: a gateway that gave up
    /// does not know.
    /// </summary>
    private static bool IsFault(Outcome<RemoteAnswer> outcome, bool isOrder) => outcome switch
    {
        { Exception: HttpRequestException { InnerException: PrivateAddressException } } => false,
        { Exception: HttpRequestException or IOException or TimeoutException } => !isOrder || WasNeverSent(outcome.Exception),
        { Result: { } answer } => answer.Status is 500 or 503 || (!isOrder && answer.Status is 502 or 504),
        _ => false,
    };
}
