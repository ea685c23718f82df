using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace Pixora.Bench.FanOut;

/// <summary>How the bench drives a server.</summary>
internal static class ControlDoor
{
    public static void Map(WebApplication app, Projector projector)
    {
        // Of a server that nobody but the bench knows.
        var doors = app.MapGroup("/bench").AllowAnonymous();
        doors.MapPost("/open", async (int groups, CancellationToken cancellationToken) =>
            new Opened(projector.Token, await projector.OpenAsync(groups, cancellationToken)));
        doors.MapPost("/round", projector.Round);
        doors.MapPost("/pace", async (int rate, int seconds, CancellationToken cancellationToken) =>
            Text(await projector.PaceAsync(rate, TimeSpan.FromSeconds(seconds), cancellationToken)));
        doors.MapPost("/settle", Settle);
        doors.MapPost("/spent", () => Text(Environment.CpuUsage.TotalTime.Ticks));
    }

    /// <summary>Gives back what is garbage, so that what is left belongs to somebody.</summary>
    private static Holding Settle()
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
