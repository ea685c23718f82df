using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>All that decides who speaks next.</summary>
/// <param name="LastSpeaker">Null when nobody has spoken in this turn.</param>
/// <param name="Addressed">The first role that was handed work and has not spoken since, null when everybody was
/// served.</param>
internal sealed record SpeakerContext(TaskStage Stage, Role? LastSpeaker, OpenPoint Open, Role? Addressed)
{
    /// <summary>True when the director brings the turn to its end: he asked several colleagues, or one met a
    /// refusal.</summary>
    public bool Returns { get; init; }
}
