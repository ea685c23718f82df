using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>What happens next in a turn.</summary>
internal abstract record Cue
{
    private Cue()
    {
    }

    /// <summary>A role speaks.</summary>
    public sealed record Speak(Role Role) : Cue;

    /// <summary>The turn ends: it is for the person to act.</summary>
    public sealed record End : Cue;

    /// <summary>The table is silent; the model names one of these, or nobody.</summary>
    public sealed record AskModel(ValueList<Role> Candidates) : Cue;
}
