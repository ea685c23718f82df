using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>
/// Scores the product's hearing on whole sentences of writers that nobody has read, and prints totals only.
/// </summary>
internal static class HearingScore
{
    public const string Command = "hearing-score";

    /// <summary>Where the sentences lie, packed, so that nobody reads them by accident.</summary>
    private static readonly string Folder = Path.Combine(Repository.Root, "Pixora.Tests", "Agents", "Hearing", "Held");

    public static int Run()
    {
        var scores = Read();
        Print("all", scores);
        foreach (var group in scores.GroupBy(score => score.Voice).Concat(scores.GroupBy(score => score.Language)))
        {
            Print(group.Key, [.. group]);
        }

        return 0;
    }

    /// <summary>
    /// Every sentence of <c>voice-NAME.b64</c>: a line of JSON each with <c>text</c>, <c>lang</c>, <c>kind</c> (brief or
    /// edit), <c>wishes</c> (intent and polarity each, none for a wish outside the product) and <c>pair</c>.
    /// </summary>
    internal static List<ScoredSentence> Read() =>
        [.. Directory.GetFiles(Folder, "voice-*.b64").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<ScoredSentence> Read(string file)
    {
        using var packed = new GZipStream(
            new MemoryStream(Convert.FromBase64String(File.ReadAllText(file))), CompressionMode.Decompress);
        using var lines = new StreamReader(packed);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                using var json = JsonDocument.Parse(line);
                var said = json.RootElement;
                yield return ScoredSentence.Of(
                    Path.GetFileNameWithoutExtension(file), said.GetProperty("lang").GetString()!, said);
            }
        }
    }

    private static void Print(string name, List<ScoredSentence> scores)
    {
        var wishes = scores.Sum(score => score.Wanted);
        var outside = scores.Where(score => score.Wanted == 0).ToList();
        var pairs = scores.Where(score => score.Pair is not null).GroupBy(score =>
            $"{score.Voice} {score.Pair}").ToList();
        string Share(Func<ScoredSentence, int> count) =>
            (100.0 * scores.Sum(count) / wishes).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5);
        Console.WriteLine(
            $"{name,-8} sentences {scores.Count,4} wishes {wishes,4}: done right {Share(score => score.Right)}, right or offered "
            + $"{Share(score => score.Offered)}, done wrong {Share(score => score.Wrong)} "
            + $"(of that beside the subject {Share(score => score.Beside)}), opposite {Share(score => score.Opposite)}; "
            + $"outside accepted {outside.Count(score => score.Wrong > 0)} of {outside.Count}; "
            + $"pairs right {pairs.Count(pair => pair.All(score => score.IsWhole))} of {pairs.Count}; "
            + $"sentences wholly right {scores.Count(score => score.IsWhole)}");
    }
}
