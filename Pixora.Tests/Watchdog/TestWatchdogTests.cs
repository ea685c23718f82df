using System.Globalization;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Watchdog;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TestWatchdogTests
{
    private const int Seconds = 1;

    [Fact(Explicit = true)]
    public Task A_planted_test_never_ends() => new TaskCompletionSource().Task;

    [Fact(Explicit = true)]
    public void A_planted_test_ends_at_once()
    {
    }

    [Fact]
    public async Task A_test_that_hangs_is_ended_and_named()
    {
        var run = await RunAsync(nameof(A_planted_test_never_ends));

        Assert.Equal(TestWatchdog.Hung, run.ExitCode);
        Assert.Contains(
            $"test.hung: {typeof(TestWatchdogTests).FullName}.{nameof(A_planted_test_never_ends)} ",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_that_ends_is_left_alone()
    {
        var run = await RunAsync(nameof(A_planted_test_ends_at_once));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Total: 1, Errors: 0, Failed: 0", run.Output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(string planted) => LocalProgram.RunAsync(
        "env",
        string.Create(CultureInfo.InvariantCulture, $"{TestWatchdog.LimitVariable}={Seconds}"),
        "dotnet",
        Path.Combine(AppContext.BaseDirectory, "Pixora.Tests.dll"),
        "-noColor", "-explicit", "only", "-method", $"{typeof(TestWatchdogTests).FullName}.{planted}");
}
