using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>What a turn needs.</summary>
/// <param name="Models">The model a role thinks with. A client is not disposed by the turn.</param>
public sealed record TurnOrder(VideoTaskId Task, Func<Role, IChatClient> Models, ITurnListener Listener);
