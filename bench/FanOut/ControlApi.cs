using System.Globalization;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Pixora.Bench.FanOut;

/// <summary>
/// How the bench drives a server: at a door of its own, which is the same for both, so that what it costs is no difference between them.
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
    /// From now on the pool has as many threads as there are cores: how many the start brought, and how many of them share the sending, is
    /// chance.
    /// </summary>
    private static void Narrow()
    {
        ThreadPool.GetMaxThreads(out _, out var ports);
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, ports);
    }

    /// <summary>Gives back what is garbage, so that what is left belongs to somebody.</summary>
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
