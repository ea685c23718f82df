using System.Collections.Concurrent;
using Xunit.Sdk;

namespace Pixora.Tests.Watchdog;

/// <summary>
/// Ends the run when a test has run for longer than <see cref="Limit"/>, and names it: a test that waits for what never
/// comes would hold up the run without end, and nobody would know which it is.
/// </summary>
internal sealed class TestWatchdog : IMessageSink, IDisposable
{
    /// <summary>Environment variable with the limit in seconds; 300 when not set.</summary>
    public const string LimitVariable = "PIXORA_TEST_LIMIT_SECONDS";

    /// <summary>Exit code of a run that was ended.</summary>
    public const int Hung = 3;

    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (string Name, long Started)> running = new();
    private readonly IMessageSink inner;
    private readonly ITimer timer;

    public TestWatchdog(IMessageSink inner)
    {
        this.inner = inner;
        timer = TimeProvider.System.CreateTimer(_ => Check(), null, CheckInterval, CheckInterval);
    }

    private static TimeSpan Limit { get; } =
        TimeSpan.FromSeconds(
            int.TryParse(Environment.GetEnvironmentVariable(LimitVariable), out var seconds) ? seconds : 300);

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting started:
                running[started.TestUniqueID] = (started.TestDisplayName, TimeProvider.System.GetTimestamp());
                break;
            case ITestFinished finished:
                running.TryRemove(finished.TestUniqueID, out _);
                break;
        }

        return inner.OnMessage(message);
    }

    public void Dispose() => timer.Dispose();

    private void Check()
    {
        var hung = running.Values.Where(test => TimeProvider.System.GetElapsedTime(test.Started) > Limit)
            .Select(test => test.Name).ToList();
        if (hung.Count == 0)
        {
            return;
        }

        foreach (var name in hung)
        {
            Console.Error.WriteLine(
                $"test.hung: {name} has run for more than {Limit.TotalSeconds} s. The run ends here.");
        }

        Environment.Exit(Hung);
    }
}
