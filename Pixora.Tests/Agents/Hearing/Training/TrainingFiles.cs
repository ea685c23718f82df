using Pixora.Tests.Architecture;

namespace Pixora.Tests.Agents.Hearing.Training;

/// <summary>Reads the sentences that the model is trained from.</summary>
internal static class TrainingFiles
{
    private static readonly string Folder = Path.Combine(Repository.Root, "Pixora.Agents", "Hearing", "Training");

    internal static string Weights => Path.Combine(Folder, "..", "hearing.weights");

    /// <summary>Every writer's sentences, in the order of the files' names, then those made from frames.</summary>
    internal static List<TrainingSentence> Read() =>
        [.. ReadVoices(Folder), .. SentenceFrames.Read(File.ReadLines(Path.Combine(Folder, "frames.txt")))];

    /// <summary>The sentences of the files <c>voice-NAME.LANGUAGE.txt</c>.</summary>
    internal static IEnumerable<TrainingSentence> ReadVoices(string folder) =>
        Directory.GetFiles(folder, "voice-*.txt").Order(StringComparer.Ordinal).SelectMany(ReadVoice);

    private static IEnumerable<TrainingSentence> ReadVoice(string file)
    {
        var name = Path.GetFileName(file).Split('.');
        string[] label = [];
        foreach (var line in File.ReadLines(file).Select(line => line.Trim()).Where(line =>
            line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                label = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
            else
            {
                yield return new(name[0], name[1], label[1], label[2], line);
            }
        }
    }
}
