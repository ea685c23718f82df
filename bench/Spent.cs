using System.Diagnostics;
using System.Globalization;

namespace Pixora.Bench;

/// <summary>Wall and processor time of some work.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Processor">Seconds of all cores, ended children included.</param>
internal readonly record struct Spent(double Wall, double Processor)
{
    /// <summary>Clock ticks a second in /proc: fixed for programs (proc(5), sysconf(_SC_CLK_TCK)).</summary>
    private const double Ticks = 100;

    public static async Task<Spent> OnAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        var before = ProcessorSeconds();
        await work();
        return new(clock.Elapsed.TotalSeconds, ProcessorSeconds() - before);
    }

    public static Spent Median(IReadOnlyList<Spent> all) =>
        new(
            all.Select(spent => spent.Wall).Order().ElementAt(all.Count / 2),
            all.Select(spent => spent.Processor).Order().ElementAt(all.Count / 2));

    /// <summary>
    /// Fields 14 to 17 of /proc/self/stat: user and system time of this process and of its children that have ended.
    /// </summary>
    private static double ProcessorSeconds()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / Ticks;
    }
}
