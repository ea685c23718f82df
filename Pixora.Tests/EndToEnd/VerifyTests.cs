using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.EndToEnd;

/// <summary><c>./pixora verify</c> as an operator runs it.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task What_is_broken_beside_a_running_server_is_listed_and_dropped_and_the_server_notices()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var store = studio.Services.GetRequiredService<IAssetStore>();
        var whole = await AddAsync(store, "whole");
        var spoilt = await AddAsync(store, "spoilt");
        Assert.Equal((0, "Everything is whole."), await RunAsync());
        await File.WriteAllTextAsync(spoilt.Path, "SPOILT", Token);

        var (found, faults) = await RunAsync();
        var (repaired, _) = await RunAsync("--repair");

        Assert.Equal((1, 1), (found, repaired));
        Assert.StartsWith($"corrupt    {spoilt.Key}\n1 faulty. ", faults, StringComparison.Ordinal);
        Assert.Equal((0, "Everything is whole."), await RunAsync());
        Assert.Null(await store.FindAsync(spoilt.Key, Token));
        Assert.NotNull(await store.FindAsync(whole.Key, Token));
    }

    [Fact]
    public async Task It_explains_itself_and_refuses_what_it_does_not_know()
    {
        var (exitCode, help) = await RunAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.Contains("--repair", help, StringComparison.Ordinal);
        Assert.Equal(64, (await RunAsync("--mend")).ExitCode);
        var (missing, words) = await RunAsync();
        Assert.Equal(69, missing);
        Assert.StartsWith("data.missing: ", words, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    private static Task<StoredAsset> AddAsync(IAssetStore store, string content) =>
        store.AddAsync(TestData.Picture(content), TestData.Writing(content), Token);

    private async Task<(int ExitCode, string Words)> RunAsync(params string[] wishes)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Pixora__DataFolder"] = data.Path },
        };
        foreach (var argument in (string[])[Artifacts.Program("Pixora.Hub", "Pixora.Hub.dll"), "verify", .. wishes])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var words = await process.StandardOutput.ReadToEndAsync(Token) + await process.StandardError.ReadToEndAsync(
            Token);
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, words.Trim());
    }
}
