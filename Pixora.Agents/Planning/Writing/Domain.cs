using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>A subject area that the planner can write about.</summary>
/// <param name="Names">By language, as the subject of a film.</param>
/// <param name="Words">The words, in all languages, by which a prompt is recognized.</param>
/// <param name="Weight">
/// How much one such word counts; below 1 for areas such as history that usually are an aspect of another one.
/// </param>
/// <param name="Places">English keywords of places for scenes that name none.</param>
internal sealed record Domain(
    string Id,
    IReadOnlyDictionary<string, string> Names,
    PhraseLexicon Words,
    double Weight,
    MusicMood Mood,
    MusicGenre Genre,
    ValueList<string> Places,
    ValueList<StoryBeat> Beats);
