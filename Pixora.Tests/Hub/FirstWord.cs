using System.Diagnostics;
using Pixora.Tests.Cluster;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub;

/// <summary>How long a person waits for the first word of an answer.</summary>
internal static class FirstWord
{
    public const int Trials = 5;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>A model that takes 0.2 s to its first word, and says many.</summary>
    public static Reply Answer { get; } = Reply.Held.For(
        TimeSpan.FromSeconds(0.2), string.Join(' ', Enumerable.Repeat("word", 300)));

    /// <summary>Says something a few times; the median of the waits must be short.</summary>
    public static async Task MeasureAsync(Viewer viewer, string task, ITestOutputHelper output)
    {
        using var load = new MachineLoad();
        var waits = new List<TimeSpan>();
        for (var trial = 0; trial < Trials; trial++)
        {
            var asked = Stopwatch.GetTimestamp();
            Assert.True((await viewer.SayAsync(task, $"Question {trial}")).Ok);
            await viewer.UntilHeardAsync("word", trial + 1);
            waits.Add(Stopwatch.GetElapsedTime(asked));
            await viewer.UntilTurnsAsync(trial + 2);
        }

        waits.Sort();
        output.WriteLine(
            $"The first word came after {string.Join(", ", waits.Select(wait => $"{wait.TotalMilliseconds:0}"))} ms.");
        Assert.InRange(waits[Trials / 2], TimeSpan.FromSeconds(0.2), load.Stretch(Longest));
    }
}
