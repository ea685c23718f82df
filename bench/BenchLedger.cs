using System.Globalization;

namespace Pixora.Bench;

/// <summary>What was measured against what is promised.</summary>
internal sealed class BenchLedger
{
    private readonly List<(string What, double Found, double? AtMost)> lines = [];

    public void Note(string what, double found) => lines.Add((what, found, null));

    public void Promise(string what, double found, double atMost) => lines.Add((what, found, atMost));

    /// <returns>Whether every promise is kept.</returns>
    public bool Print()
    {
        foreach (var (what, found, atMost) in lines)
        {
            var bound = atMost is { } most ? string.Create(CultureInfo.InvariantCulture, $"  (at most {most:0.####}: {(found <= most ? "kept" : "BROKEN")})") : "";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-64}{found,10:0.0000}{bound}"));
        }

        return lines.All(line => !(line.Found > line.AtMost));
    }
}
