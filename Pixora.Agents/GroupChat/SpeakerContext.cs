using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>All that decides who speaks next.</summary>
/// <param name="LastSpeaker">Null when nobody has spoken in this turn.</param>
/// <param name="Addressed">The role that the last message addresses, null when it addresses none.</param>
internal sealed record SpeakerContext(TaskStage Stage, Role? LastSpeaker, OpenPoint Open, Role? Addressed);
