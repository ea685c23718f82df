using System.Globalization;

namespace Pixora.Bench.FanOut;

/// <summary>
/// Pixora's hub against bare SignalR, telling the same facts to the same number of viewers, in turns.
/// </summary>
internal static class FanOutRace
{
    private const int Repeats = 9;

    private const int PacedSeconds = 2;

    private static readonly TimeSpan Saturated = TimeSpan.FromSeconds(2);

    private static readonly int[] Sizes = [200, 1000];

    /// <returns>Whether every promise is kept.</returns>
    public static async Task<bool> RunAsync()
    {
        var report = new BenchReport();
        using var scratch = new Scratch();
        foreach (var size in Sizes)
        {
            await RunAsync(size, scratch, report);
        }

        return report.Print();
    }

    private static async Task RunAsync(int size, Scratch scratch, BenchReport report)
    {
        await using var bare = await ViewerPool.GatherAsync(FanOutServer.Bare, size, scratch[$"bare-{size}"]);
        await using var own = await ViewerPool.GatherAsync(FanOutServer.Own, size, scratch[$"own-{size}"]);
        var bareRounds = new Rounds(bare);
        var ownRounds = new Rounds(own);
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            await bareRounds.RunAsync(Saturated, PacedSeconds);
            await ownRounds.RunAsync(Saturated, PacedSeconds);
        }

        var viewers = string.Create(CultureInfo.InvariantCulture, $"{size} viewers: ");
        bareRounds.Note(report, $"{viewers}bare SignalR, ");
        ownRounds.Note(report, $"{viewers}Pixora, ");
        ownRounds.Promise(report, viewers, bareRounds);
        if (size == Sizes[^1])
        {
            ownRounds.PromiseMemory(report, viewers, bareRounds);
        }
    }
}
