using Xunit.Sdk;
using Xunit.v3;

namespace Pixora.Tests.Watchdog;

/// <summary>Runs tests under a <see cref="TestWatchdog"/>.</summary>
internal sealed class WatchedExecutor(IXunitTestAssembly assembly) : XunitTestFrameworkExecutor(assembly)
{
    public override async ValueTask RunTestCases(
        IReadOnlyCollection<IXunitTestCase> testCases,
        IMessageSink executionMessageSink,
        ITestFrameworkExecutionOptions executionOptions,
        CancellationToken cancellationToken)
    {
        using var watchdog = new TestWatchdog(executionMessageSink);
        await base.RunTestCases(testCases, watchdog, executionOptions, cancellationToken);
    }
}
