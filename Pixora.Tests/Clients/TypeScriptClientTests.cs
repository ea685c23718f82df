using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Clients;

/// <summary>
/// The client in TypeScript compiles strictly and passes its own tests, those with a real server too, and its README
/// makes a film.
/// </summary>
public sealed partial class TypeScriptClientTests(SharedStudio shared) : IClassFixture<SharedStudio>, IAsyncLifetime
{
    /// <summary>It reads the contract beside it and, in its tests, a story from before.</summary>
    private static readonly string[] Beside = ["clients/contract", "Pixora.Tests/Fixtures/old-studio"];

    private string folder = "";

    private string Address => shared.Studio.Address.ToString();

    /// <summary>Makes the key, if it is not there yet.</summary>
    private string Key => Convert.ToHexStringLower(shared.Studio.Services.GetRequiredService<LocalKey>().Bytes);

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Node.IsThere, "node is not installed.");
        folder = await Node.InstallWorkspaceAsync("client-ts", Beside);
        shared.Studio.Renderer.Go();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_strict_compiler_takes_it() =>
        await Node.RunAsync(folder, "node", "../node_modules/typescript/bin/tsc", "-p", ".");

    [Fact]
    public async Task It_passes_its_own_tests_with_a_real_server()
    {
        var said = await Node.RunAsync(
            folder, "env", $"PIXORA_URL={Address}", $"PIXORA_KEY={Key}", "NO_COLOR=1", "node", "../node_modules/vitest/vitest.mjs", "run");

        Assert.DoesNotContain("skipped", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_readme_makes_a_film_in_twenty_lines()
    {
        var example = Example().Match(await File.ReadAllTextAsync(Path.Combine(folder, "README.md"), Token)).Groups[1].Value;
        Assert.InRange(example.Split('\n').Count(line => line.Length > 0), 10, 20);
        await File.WriteAllTextAsync(Path.Combine(folder, "film.ts"), example, Token);

        var said = await Node.RunAsync(folder, "node", "run.mjs", "film.ts", Address, Key);

        var film = said.Trim().Split('\n')[^1];
        using var http = shared.Studio.Http();
        Assert.Equal(StagedRenderer.Film, await http.GetByteArrayAsync(new Uri(film), Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [GeneratedRegex("```ts\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
