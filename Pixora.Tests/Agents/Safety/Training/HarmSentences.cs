using System.Text.RegularExpressions;
using Pixora.Tests.Architecture;

namespace Pixora.Tests.Agents.Safety.Training;

/// <summary>A sentence with the kind of harm that it asks for.</summary>
/// <param name="Label">A kind of harm, or <c>ordinary</c>.</param>
/// <param name="Framed">True for one of several that were made from a frame with gaps.</param>
internal sealed record HarmSentence(string Language, string Label, string Text, bool Framed);

/// <summary>
/// The sentences that the check is trained from: those of writers (<c>LANGUAGE.writer.txt</c>), and frames with gaps
/// (<c>LANGUAGE.txt</c>), where <c>slot NAME: a | b</c> names what fills a gap. <c>= label</c> opens a block.
/// </summary>
internal static partial class HarmSentences
{
    /// <summary>Sentences made from one frame with a gap.</summary>
    private const int PerFrame = 10;

    private static readonly string Folder = Path.Combine(Repository.Root, "Pixora.Agents", "Safety", "Training");

    internal static string Weights => Path.Combine(Folder, "..", "safety.weights");

    internal static List<HarmSentence> Read() =>
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    /// <summary>The sentences of one file; a line without gaps is a sentence.</summary>
    internal static IEnumerable<HarmSentence> ReadFile(string file)
    {
        var language = Path.GetFileName(file).Split('.')[0];
        var slots = new Dictionary<string, string[]>();
        var label = "";
        var frame = 0;
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
        {
            if (line.StartsWith("slot ", StringComparison.Ordinal))
            {
                var parts = line[5..].Split(": ", 2);
                slots[parts[0]] = parts[1].Split(" | ");
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                label = line[2..];
            }
            else
            {
                frame++;
                foreach (var text in Filled(line, slots, frame))
                {
                    yield return new(language, label, text, Gap().IsMatch(line));
                }
            }
        }
    }

    private static IEnumerable<string> Filled(string frame, Dictionary<string, string[]> slots, int turn) =>
        Enumerable.Range(0, PerFrame)
        .Select(round => Gap().Replace(frame, gap =>
            Word(slots[gap.Groups[1].Value], (turn * 3) + (round * (gap.Index == 0 ? 7 : 5)))))
        .Distinct();

    private static string Word(string[] words, int turn) => words[turn % words.Length];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap();
}
