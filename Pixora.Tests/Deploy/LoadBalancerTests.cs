using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Deploy;

public sealed class LoadBalancerTests
{
    private static readonly string Settings = Path.Combine(Repository.Root, "deploy", "haproxy.cfg");

    [Fact]
    public async Task Haproxy_takes_its_configuration()
    {
        Assert.SkipUnless(LocalProgram.IsThere("haproxy"), "haproxy is not installed.");

        var (exitCode, output) = await LocalProgram.RunAsync("haproxy", "-c", "-f", Settings);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("WARNING", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Haproxy_refuses_a_planted_mistake()
    {
        Assert.SkipUnless(LocalProgram.IsThere("haproxy"), "haproxy is not installed.");
        using var folder = new TemporaryFolder();
        var mistaken = Path.Combine(folder.Path, "haproxy.cfg");
        await File.WriteAllTextAsync(
            mistaken,
            Repository.Read(Path.Combine("deploy", "haproxy.cfg"))
                .Replace("option redispatch", "option redispach", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var (exitCode, _) = await LocalProgram.RunAsync("haproxy", "-c", "-f", mistaken);

        Assert.NotEqual(0, exitCode);
    }

    [Fact]
    public void Its_pods_are_its_last_lines_where_the_script_puts_its_own()
    {
        var lines = File.ReadAllLines(Settings);
        var pods = lines.Where(line => line.StartsWith("    server ", StringComparison.Ordinal)).ToList();

        Assert.Equal(lines[^pods.Count..], pods);
        Assert.InRange(pods.Count, 2, 9);
        Assert.Single(lines, line => line.StartsWith("    bind ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("uri /healthz/ready ", StringComparison.Ordinal));
    }
}
