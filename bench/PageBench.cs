using System.Diagnostics;
using System.Text.Json;

namespace Pixora.Bench;

/// <summary>
/// What the studio's page costs in a browser: clients/checks/bench.mjs, in Chromium against a server with local makers and
/// very small films. It needs the page, which <c>./pixora test</c> builds, node and chromium.
/// </summary>
internal static class PageBench
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>The root of the repository, seen from this program.</summary>
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../.."));

    private static readonly string Pages = Path.Combine(Root, "artifacts/studio");

    /// <returns>Whether every promise is kept.</returns>
    public static async Task<bool> RunAsync()
    {
        using var scratch = new Scratch();
        var data = Directory.CreateDirectory(scratch["data"]).FullName;
        using var server = Serve(data);
        try
        {
            return await MeasureAsync(data, await AddressAsync(server, data));
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static Process Serve(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Root, "artifacts/bin/Pixora.Hub/release/Pixora.Hub.dll")])
        {
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Local",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Logging__LogLevel__Default"] = "None",
                ["Pixora__DataFolder"] = data,
                ["Pixora__PagesFolder"] = Pages,
                ["Pixora__Limits__CommandsPerMinute"] = "0",
                ["Pixora__Limits__ReadsPerMinute"] = "0",
                ["Render__ShortSide"] = "144",
                ["Render__FrameRate"] = "12",
            },
        };
        return Process.Start(start)!;
    }

    private static async Task<string> AddressAsync(Process server, string data)
    {
        var note = Path.Combine(data, "hub.url");
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (!File.Exists(note))
        {
            if (server.HasExited)
            {
                throw new InvalidOperationException("The server ended before it listened.");
            }

            await Task.Delay(Pause, TimeProvider.System, patience.Token);
        }

        return (await File.ReadAllTextAsync(note)).Trim();
    }

    private static async Task<bool> MeasureAsync(string data, string address)
    {
        var start = new ProcessStartInfo("node", ["bench.mjs"])
        {
            WorkingDirectory = Path.Combine(Root, "clients/checks"),
            RedirectStandardOutput = true,
            Environment =
            {
                ["PIXORA_URL"] = address,
                ["PIXORA_KEY"] = (await File.ReadAllTextAsync(Path.Combine(data, "keys/local.key"))).Trim(),
                ["PIXORA_PAGES"] = Pages,
            },
        };
        using var browser = Process.Start(start)!;
        var report = new BenchReport();
        while (await browser.StandardOutput.ReadLineAsync() is { } line)
        {
            Add(report, JsonSerializer.Deserialize<Measured>(line, JsonSerializerOptions.Web)!);
        }

        await browser.WaitForExitAsync();
        return report.Print() && browser.ExitCode == 0;
    }

    private static void Add(BenchReport report, Measured measured)
    {
        switch (measured)
        {
            case { AtMost: { } most }:
                report.Promise(measured.What, measured.Found, most);
                break;
            case { AtLeast: { } least }:
                report.PromiseAtLeast(measured.What, measured.Found, least);
                break;
            default:
                report.Note(measured.What, measured.Found);
                break;
        }
    }

    /// <summary>A line that the browser's part prints.</summary>
    private sealed record Measured(string What, double Found, double? AtMost, double? AtLeast);
}
