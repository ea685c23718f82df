using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Everything about a film that is decided before its scenes are written.</summary>
/// <param name="Scenes">How many were asked for, null when no number was.</param>
/// <param name="LengthSettled">False when no length was asked for; a script then takes the time it needs.</param>
/// <param name="Script">Null when the planner writes the narration.</param>
internal sealed record ResolvedBrief(
    Topic Topic,
    FilmFormat Format,
    Voice Voice,
    MusicDirection Music,
    ValueList<Character> Cast,
    int? Scenes,
    bool LengthSettled,
    PastedScript? Script);
