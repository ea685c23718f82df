using System.Globalization;
using System.Text;

namespace Pixora.Agents.Planning;

/// <summary>Sentences the planner says to the person, by what they tell and by language.</summary>
internal static class Phrasebook
{
    private static readonly Dictionary<string, string> Sentences = Knowledge.Files("Phrases").SelectMany(Knowledge.Lines)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    /// <summary>The sentence in the language, or in English.</summary>
    internal static string Say(string about, string language, params object[] values)
    {
        var sentence = Sentences.GetValueOrDefault($"{about}.{language}") ?? Sentences[$"{about}.en"];
        return string.Format(CultureInfo.InvariantCulture, CompositeFormat.Parse(sentence), values);
    }
}
