using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

public sealed class RefusedStartTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_is_said_in_one_line() =>
        AssertRefused("data.readonly", await HubProcess.RefuseAsync("/proc/pixora"));

    [Fact]
    public async Task A_data_folder_or_a_port_in_use_is_said_in_one_line()
    {
        using var other = new TemporaryFolder();
        using var hub = await HubProcess.StartAsync(data.Path);

        AssertRefused("data.busy", await HubProcess.RefuseAsync(data.Path));
        AssertRefused("port.taken", await HubProcess.RefuseAsync(other.Path, hub.Address.ToString()));
    }

    private static void AssertRefused(string code, (int ExitCode, string Errors) run)
    {
        Assert.Equal(78, run.ExitCode);
        Assert.StartsWith($"{code}: ", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }
}
