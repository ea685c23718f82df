using System.Diagnostics;
using System.Text.RegularExpressions;
using Pixora.Tests.Architecture;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Clients;

/// <summary>
/// One run of clients/checks: the studio, as <c>./pixora test</c> has built it, in Chromium against a real server with
/// the local makers and very small films.
/// </summary>
public sealed partial class StudioChecks : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private string said = "";

    /// <summary>True for each check that passed, by its name.</summary>
    public IReadOnlyDictionary<string, bool> Passed { get; private set; } = new Dictionary<string, bool>();

    /// <summary>Why the browser's part cannot run here, null when it can.</summary>
    public static string? Missing =>
        !Node.IsThere ? "node is not installed." :
        !File.Exists("/usr/bin/chromium") ? "chromium is not installed." :
        !File.Exists(Path.Combine(Pages, "index.html")) ? "The studio is not built: './pixora test' builds it." : null;

    private static string Pages => Path.Combine(Repository.Root, "artifacts", "studio");

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        var encoder = new StandInTool(data.Path, "broken-while");
        await using var maker = new StandInMedia();
        await maker.StartAsync();
        using var hub = await HubProcess.StartAsync(data.Path, settings: new Dictionary<string, string>
        {
            ["Pixora__PagesFolder"] = Pages,
            ["Tools__FFmpeg"] = encoder.Path,
            ["Pixora__FilmsAtOnce"] = "2",
            ["Pixora__Limits__CommandsPerMinute"] = "0",
            ["Pixora__Limits__ReadsPerMinute"] = "0",
            ["Pixora__Limits__DollarsPerTask"] = "0.5",
        });
        said = await RunAsync(hub.Address, encoder.Path, maker.Address);
        Passed = Line().Matches(said).ToDictionary(line => line.Groups["name"].Value.Trim(), line => line.Groups["not"].Length == 0);
    }

    public ValueTask DisposeAsync()
    {
        data.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What a check printed, for the one who looks for the reason.</summary>
    public string Said(string check)
    {
        var from = said.IndexOf(check, StringComparison.Ordinal);
        return from < 0 ? said : said[from..Math.Min(said.Length, from + 4000)];
    }

    private async Task<string> RunAsync(Uri address, string encoder, Uri maker)
    {
        var start = new ProcessStartInfo("node", ["--test-reporter=tap", "checks.mjs"])
        {
            WorkingDirectory = Path.Combine(Repository.Root, "clients", "checks"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PIXORA_URL"] = address.ToString(),
                ["PIXORA_KEY"] = (await File.ReadAllTextAsync(HubProcess.KeyFile(data.Path), Token)).Trim(),
                ["PIXORA_PAGES"] = Pages,
                ["PIXORA_FFMPEG"] = encoder,
                ["PIXORA_MAKER"] = maker.ToString(),
                ["PIXORA_MAKER_KEY"] = StandInService.Key,
            },
        };
        using var process = Process.Start(start)!;
        await using var end = Token.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var errors = process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);
        return await output + await errors;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [GeneratedRegex("^(?<not>not )?ok \\d+ - (?<name>.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
