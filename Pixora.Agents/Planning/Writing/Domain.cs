using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Something the planner knows enough of to tell about.</summary>
/// <param name="Names">By language, as the subject of a film.</param>
/// <param name="Words">By which a prompt shows that it means this, in all languages.</param>
/// <param name="Weight">How much one such word says: below 1 for aspects such as history that another subject usually outweighs.</param>
/// <param name="Places">English keywords of settings for scenes whose words name none.</param>
internal sealed record Domain(
    string Id,
    IReadOnlyDictionary<string, string> Names,
    Lexicon Words,
    double Weight,
    MusicMood Mood,
    MusicGenre Genre,
    ValueList<string> Places,
    ValueList<Beat> Beats);
