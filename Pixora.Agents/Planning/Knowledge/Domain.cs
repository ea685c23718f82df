using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>What the planner can say about a subject.</summary>
/// <param name="Names">By language, as the subject of a film.</param>
/// <param name="Places">English keywords of places for scenes that name none.</param>
internal sealed record Domain(
    string Id,
    IReadOnlyDictionary<string, string> Names,
    MusicMood Mood,
    MusicGenre Genre,
    ValueList<string> Places,
    ValueList<StoryBeat> Beats)
{
    /// <summary>In a language, else in English.</summary>
    internal string NameIn(string language) => Names.GetValueOrDefault(language) ?? Names["en"];
}
