using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>What happens next in a turn.</summary>
internal abstract record SpeakerDecision
{
    private SpeakerDecision()
    {
    }

    /// <summary>A role speaks.</summary>
    public sealed record Speak(Role Role) : SpeakerDecision;

    /// <summary>The turn ends: the person acts next.</summary>
    public sealed record End : SpeakerDecision;

    /// <summary>A model chooses one of these, or nobody.</summary>
    public sealed record AskModel(ValueList<Role> Candidates) : SpeakerDecision;
}
