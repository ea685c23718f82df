using System.Text.Json;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>The message for preferences that were learned from repeated choices.</summary>
public static class LearnedPreferenceMessage
{
    /// <summary>What was learned, from how many films, and where it can be deleted, in the person's language.</summary>
    /// <param name="said">What the person said last.</param>
    public static string Of(IEnumerable<Liking> learned, string said)
    {
        var language = LanguageDetector.Detect(said);
        return MessageCatalog.Format(
            "learned", language, Taste.Repetitions, string.Join(", ", learned.Select(liking => Named(liking, language))));
    }

    private static string Named(Liking liking, string language) =>
        MessageCatalog.Format(
            $"learned-{liking.Entry}", language, JsonSerializer.Deserialize<JsonElement>(liking.Value!).ToString());
}
