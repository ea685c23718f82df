using System.Globalization;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Pixora.Bench.FanOut;

/// <summary>
/// The HTTP API by which the bench controls a server. It is the same for both servers, so its cost does not distort the
/// comparison.
/// </summary>
internal static class ControlApi
{
    public static WebApplication Build(FactSource source)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        app.MapPost("/open", async (int groups, CancellationToken cancellationToken) =>
            new Opened(source.Token, await source.OpenAsync(groups, cancellationToken)));
        app.MapPost("/round", source.Round);
        app.MapPost("/pace", async (int rate, int seconds, CancellationToken cancellationToken) =>
            Text(await source.PaceAsync(rate, TimeSpan.FromSeconds(seconds), cancellationToken)));
        app.MapPost("/settle", Settle);
        app.MapPost("/narrow", Narrow);
        app.MapPost("/compiled", () => Text(JitInfo.GetCompiledMethodCount()));
        app.MapPost("/spent", () => Text(Environment.CpuUsage.TotalTime.Ticks));
        return app;
    }

    /// <summary>
    /// Limits the thread pool to one thread per core: the number of threads after the start is random and changes the
    /// result.
    /// </summary>
    private static void Narrow()
    {
        ThreadPool.GetMaxThreads(out _, out var ports);
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, ports);
    }

    /// <summary>Collects garbage, so that the memory left is in use.</summary>
    private static MemoryUse Settle()
    {
        for (var time = 0; time < 2; time++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return new(Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
