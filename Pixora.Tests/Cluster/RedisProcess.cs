using System.Diagnostics;
using Pixora.Hub.Settings;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using StackExchange.Redis;

namespace Pixora.Tests.Cluster;

/// <summary>A real Redis on a loopback port of its own, that can be killed and comes back with what it had.</summary>
internal sealed class RedisProcess : IDisposable
{
    private const string Password = "only-for-tests";

    private readonly TemporaryFolder folder = new();
    private readonly int port = LoopbackPorts.Free();
    private Process process;

    private RedisProcess() => process = Launch();

    /// <summary>As in <c>ConnectionStrings:Redis</c>.</summary>
    public string Connection => $"127.0.0.1:{port},password={Password}";

    public int Id => process.Id;

    public static async Task<RedisProcess> StartAsync()
    {
        var redis = new RedisProcess();
        await redis.UntilUpAsync();
        return redis;
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task StartAgainAsync()
    {
        process.Dispose();
        process = Launch();
        await UntilUpAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private Process Launch()
    {
        string[] arguments =
        [
            "--bind", "127.0.0.1", "--port", $"{port}", "--requirepass", Password, "--dir", folder.Path,
            "--appendonly", "yes", "--appendfsync", "always", "--save", "",
        ];
        var launched =
            Process.Start(new ProcessStartInfo("redis-server", arguments) { RedirectStandardOutput = true })!;
        launched.BeginOutputReadLine();
        return launched;
    }

    private async Task UntilUpAsync()
    {
        var options = ConfigurationOptions.Parse(Connection);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 500;
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        await HubProcess.UntilAsync(() => connection.IsConnected);
    }
}
