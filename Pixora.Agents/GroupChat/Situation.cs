using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>All that decides who speaks next.</summary>
/// <param name="LastSpeaker">Null when nobody has spoken in this turn.</param>
/// <param name="Addressed">Whom the last message names, null when it names nobody.</param>
internal sealed record Situation(TaskStage Stage, Role? LastSpeaker, Pending Pending, Role? Addressed);
