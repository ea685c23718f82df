using System.Diagnostics;
using System.Net;
using Pixora.Tests.Architecture;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary><c>./pixora cluster</c> as a person runs it.</summary>
public sealed class ClusterScriptTests : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();

    private string Parts => Path.Combine(data.Path, "cluster");

    public ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            LocalProgram.IsThere("haproxy") && LocalProgram.IsThere("redis-server"),
            "haproxy or redis-server is not installed.");
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await ScriptAsync("stop");
        data.Dispose();
    }

    [Fact]
    public async Task A_cluster_answers_while_one_pod_of_two_is_gone_and_leaves_nothing_behind()
    {
        var (exitCode, output) = await ScriptAsync("cluster", "2", "--no-build", "--no-install");
        Assert.True(exitCode == 0, output);
        using var http = new HttpClient
        {
            BaseAddress = new Uri((await File.ReadAllTextAsync(Path.Combine(Parts, "url"), TestContext.Current.CancellationToken)).Trim()),
        };
        var processes = Directory.EnumerateFiles(Parts, "*.pid")
            .ToDictionary(
                path => Path.GetFileNameWithoutExtension(path), path => int.Parse(File.ReadAllText(path), null));
        Assert.Equal(["haproxy", "pod1", "pod2", "redis"], processes.Keys.Order());
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync(http));

        await KillAsync(processes["pod1"]);

        for (var asked = 0; asked < 10; asked++)
        {
            Assert.Equal(HttpStatusCode.OK, await ReadyAsync(http));
        }

        Assert.Contains("has ended", (await ScriptAsync("status")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await ScriptAsync("stop")).ExitCode);
        await HubProcess.UntilAsync(() => !processes.Values.Any(IsAlive));
        Assert.Empty(Directory.EnumerateFiles(Parts, "*.pid"));
    }

    [Fact]
    public async Task A_cluster_whose_people_sign_in_with_tokens_says_so_instead_of_printing_an_empty_link()
    {
        var (exitCode, output) = await ScriptAsync(
            ["cluster", "2", "--no-build", "--no-install"], TokenServerTests.Variables);

        Assert.True(exitCode == 0, output);
        Assert.Contains("Sign in   auth.required: ", output, StringComparison.Ordinal);
        Assert.Contains("PIXORA_TOKEN", output, StringComparison.Ordinal);
        Assert.DoesNotContain("key.missing", output, StringComparison.Ordinal);
        Assert.DoesNotContain("works once", output, StringComparison.Ordinal);
        var link = await ScriptAsync("link");
        Assert.Equal(77, link.ExitCode);
        Assert.StartsWith("auth.required: ", link.Output, StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFileSystemEntries(Parts),
            part => Assert.Equal((part, UnixFileMode.None), (part, FileModes.Of(part) & FileModes.Others)));
    }

    [Fact]
    public async Task More_pods_than_it_starts_are_refused()
    {
        Assert.Equal(64, (await ScriptAsync("cluster", "10")).ExitCode);
        Assert.Equal(64, (await ScriptAsync("cluster", "1")).ExitCode);
    }

    private static async Task<HttpStatusCode> ReadyAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(
            new Uri("healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task KillAsync(int pod)
    {
        using var process = Process.GetProcessById(pod);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A process that has ended and that nobody has asked after yet has no arguments.</summary>
    private static bool IsAlive(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private Task<(int ExitCode, string Output)> ScriptAsync(params IEnumerable<string> arguments) =>
        ScriptAsync(arguments, []);

    private Task<(int ExitCode, string Output)> ScriptAsync(IEnumerable<string> arguments, IEnumerable<string> variables) =>
        LocalProgram.RunAsync(
            "env",
            [
                $"PIXORA_DATA={data.Path}", "PIXORA_PORT=5180", "Pixora__LeastFreeMegabytes=0", .. variables,
                Path.Combine(Repository.Root, "pixora"), .. arguments,
            ]);
}
