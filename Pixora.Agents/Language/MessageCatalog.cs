using System.Globalization;
using System.Text;

namespace Pixora.Agents.Language;

/// <summary>The sentences that planner and crew say to the person, by key and language.</summary>
internal static class MessageCatalog
{
    private static readonly Dictionary<string, string> Sentences = EmbeddedText.Files("Phrases").SelectMany(
        EmbeddedText.Lines)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>The sentence in a language, in English where the language has none.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    internal static string Format(string key, string language, params object[] values)
    {
        var sentence = Find(key, language) ?? throw new KeyNotFoundException($"There is no sentence {key}.");
        return string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(sentence), values);
    }

    /// <summary>The sentence as it is written, in English where the language has none; null when there is no such
    /// key.</summary>
    internal static string? Find(string key, string language) =>
        Sentences.GetValueOrDefault($"{key}.{language}") ?? Sentences.GetValueOrDefault($"{key}.en");
}
