using System.Globalization;

namespace Pixora.Bench;

/// <summary>What was measured against what is promised.</summary>
internal sealed class BenchReport
{
    private readonly List<(string What, double Found, string? Bound, bool Kept)> lines = [];

    public void Note(string what, double found) => lines.Add((what, found, null, true));

    public void Promise(string what, double found, double atMost) =>
        lines.Add((what, found, $"at most {Text(atMost)}", !(found > atMost)));

    public void PromiseAtLeast(string what, double found, double atLeast) =>
        lines.Add((what, found, $"at least {Text(atLeast)}", !(found < atLeast)));

    /// <returns>Whether every promise is kept.</returns>
    public bool Print()
    {
        foreach (var (what, found, bound, kept) in lines)
        {
            var promise = bound is null ? "" : $"  ({bound}: {(kept ? "kept" : "BROKEN")})";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-64}{found,10:0.0000}{promise}"));
        }

        return lines.All(line => line.Kept);
    }

    private static string Text(double bound) => bound.ToString("0.####", CultureInfo.InvariantCulture);
}
