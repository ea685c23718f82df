using System.Text.Json;
using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>What a person is told when something they keep choosing is remembered for them.</summary>
public static class LearnedWords
{
    /// <summary>What was learned, from how many films, and where it is deleted; a sentence or two in the person's language.</summary>
    /// <param name="said">What the person said last.</param>
    public static string Of(IEnumerable<Liking> learned, string said)
    {
        var language = LanguageDetector.Detect(said);
        return Phrasebook.Say("learned", language, Taste.Repetitions, string.Join(", ", learned.Select(liking => Named(liking, language))));
    }

    private static string Named(Liking liking, string language) =>
        Phrasebook.Say($"learned-{liking.Entry}", language, JsonSerializer.Deserialize<JsonElement>(liking.Value!).ToString());
}
