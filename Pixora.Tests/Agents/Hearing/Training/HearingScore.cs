using System.Globalization;
using System.Text.Json;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>
/// Scores the product's hearing on whole sentences of writers that nobody has read, and prints totals only.
/// </summary>
internal static class HearingScore
{
    public const string Command = "hearing-score";

    /// <param name="folder">
    /// Holds <c>voice-NAME.jsonl</c>: a sentence a line with <c>text</c>, <c>lang</c>, <c>kind</c> (brief or edit),
    /// <c>wishes</c> (intent and polarity each, none for a wish outside the product) and <c>pair</c>.
    /// </param>
    public static int Run(string folder)
    {
        var scores = Directory.GetFiles(folder, "voice-*.jsonl").Order(StringComparer.Ordinal).SelectMany(Read)
            .ToList();
        Print("all", scores);
        foreach (var group in scores.GroupBy(score => score.Voice).Concat(scores.GroupBy(score => score.Language)))
        {
            Print(group.Key, [.. group]);
        }

        return 0;
    }

    private static IEnumerable<ScoredSentence> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        var said = json.RootElement;
        return ScoredSentence.Of(
            Path.GetFileNameWithoutExtension(file),
            said.GetProperty("lang").GetString()!,
            said);
    });

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
            + $"{Share(score => score.Offered)}, done wrong {Share(score => score.Wrong)}, opposite {Share(score => score.Opposite)}; "
            + $"outside accepted {outside.Count(score => score.Wrong > 0)} of {outside.Count}; "
            + $"pairs right {pairs.Count(pair => pair.All(score => score.IsWhole))} of {pairs.Count}; "
            + $"sentences wholly right {scores.Count(score => score.IsWhole)}");
    }
}
