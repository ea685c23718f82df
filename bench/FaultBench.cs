using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Bench;

/// <summary>
/// Time until a lane is free again after a program that hangs, crashes, prints without end or allocates too much
/// memory: ten trials of every pair.
/// </summary>
internal static class FaultBench
{
    private const double Idle = 2;
    private const int Tries = 2;
    private const int Trials = 10;

    /// <summary>Seconds from reaching the limit to the free lane.</summary>
    private const double Promised = 5;

    private static readonly (string Script, string Code)[] Faults =
    [
        ("hang", "stalled"), ("crash", "crashed"), ("endless", "output"), ("memory", "memory"),
    ];

    private static readonly ExternalTool[] Programs =
    [
        ExternalTool.FFmpeg("ffmpeg"),
        ExternalTool.FFprobe("ffprobe"),
        ExternalTool.Fluidsynth("fluidsynth"),
    ];

    /// <returns>Whether every promise is kept.</returns>
    public static async Task<bool> RunAsync()
    {
        using var scratch = new Scratch();
        var report = new BenchReport();
        var options = Options.Create(new ToolOptions { IdleSeconds = Idle, MemoryMegabytes = 256 });
        var runner = new ToolRunner(options, null, TimeProvider.System, NullLogger<ToolRunner>.Instance);
        foreach (var (script, code) in Faults)
        {
            foreach (var tool in Programs)
            {
                await MeasureAsync(
                    report, runner, tool with { Program = Link(scratch, tool, script) }, $"{tool.Code}.{code}");
            }
        }

        return report.Print();
    }

    private static async Task MeasureAsync(BenchReport report, ToolRunner runner, ExternalTool tool, string code)
    {
        var held = 0;
        var slowest = 0.0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            held += await CodeAsync(runner, tool) == code ? 1 : 0;
            slowest = Math.Max(slowest, TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }

        report.PromiseAtLeast($"{code}, of {Trials} trials", held, Trials);
        var limit = code.EndsWith("stalled", StringComparison.Ordinal) ? Tries * Idle : 0;
        report.Promise($"{code}, s from the limit to a free place", slowest - limit, Promised);
    }

    private static async Task<string?> CodeAsync(ToolRunner runner, ExternalTool tool)
    {
        try
        {
            await runner.RunAsync(new(tool, [], ToolBounds.Reading(0)), CancellationToken.None);
            return null;
        }
        catch (ProviderException fault)
        {
            return fault.Code;
        }
    }

    private static string Link(Scratch scratch, ExternalTool tool, string script)
    {
        var folder = Directory.CreateDirectory(scratch[script]).FullName;
        var path = Path.Combine(folder, tool.Program);
        File.CreateSymbolicLink(path, Path.Combine(AppContext.BaseDirectory, "Tools", $"{script}.sh"));
        return path;
    }
}
