using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Pixora.Hub.Settings;
using Pixora.Tests.Architecture;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Cluster;

/// <summary>The load balancer of <c>deploy/haproxy.cfg</c> in front of pods of this machine.</summary>
internal sealed partial class BalancerProcess : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;
    private readonly int pods;

    private BalancerProcess(IReadOnlyList<Uri> addresses)
    {
        var port = LoopbackPorts.Free();
        Address = new Uri($"http://127.0.0.1:{port}");
        pods = addresses.Count;
        var path = Path.Combine(folder.Path, "haproxy.cfg");
        File.WriteAllText(path, Configuration(addresses, port));
        process = Process.Start(
            new ProcessStartInfo("haproxy", ["-f", path, "-db"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    private string Stats => Path.Combine(folder.Path, "stats");

    public static async Task<BalancerProcess> StartAsync(IReadOnlyList<Uri> pods)
    {
        Assert.SkipUnless(LocalProgram.IsThere("haproxy"), "haproxy is not installed: './pixora test' installs it.");
        var balancer = new BalancerProcess(pods);
        await HubProcess.UntilAsync(() => File.Exists(balancer.Stats) || balancer.process.HasExited);
        Assert.False(balancer.process.HasExited, "haproxy does not take its configuration.");
        await balancer.UntilAllUpAsync();
        return balancer;
    }

    /// <summary>Waits until it sends clients to every pod.</summary>
    public Task UntilAllUpAsync() => HubProcess.UntilAsync(() => Up() == pods);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private string Configuration(IReadOnlyList<Uri> addresses, int port)
    {
        var written = Repository.Read("deploy/haproxy.cfg").Replace(
            "bind :8080", $"bind 127.0.0.1:{port}", StringComparison.Ordinal);
        var servers = addresses.Select(
            (address, index) => $"    server pod{index + 1} {address.Authority} cookie pod{index + 1}\n");
        return GlobalLine().Replace(ServerLine().Replace(written, ""), $"global\n    stats socket {Stats}\n").TrimEnd()
            + "\n" + string.Concat(servers);
    }

    /// <summary>How many pods its own checks found ready last.</summary>
    private int Up()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(Stats));
        socket.Send("show stat\n"u8);
        using var answer = new StreamReader(new NetworkStream(socket), Encoding.ASCII);
        return answer.ReadToEnd().Split('\n')
            .Count(line => line.StartsWith("pods,pod", StringComparison.Ordinal) && line.Contains(",UP,", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^global\n", RegexOptions.Multiline)]
    private static partial Regex GlobalLine();

    [GeneratedRegex(@"^    server .*\n", RegexOptions.Multiline)]
    private static partial Regex ServerLine();
}
