using Microsoft.Extensions.AI;
using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Usage;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>What a turn needs.</summary>
/// <param name="Models">The client of a role's model. The turn does not dispose of it.</param>
public sealed record TurnRequest(VideoTaskId Task, Func<Role, IChatClient> Models, ITurnListener Listener)
{
    /// <summary>The offline planner's client of a role, which answers when no model does; null where there is
    /// none.</summary>
    public Func<Role, IChatClient>? Rules { get; init; }

    /// <summary>A turn with the configured models.</summary>
    /// <param name="ledger">Receives every call of a model.</param>
    public static TurnRequest Of(VideoTaskId task, IChatModels models, IUsageLedger ledger, ITurnListener listener) =>
        new(task, role => models.ClientFor(Crew.Definition(role).Name, ledger), listener)
        {
            Rules = models.Offline ? null : role => models.RulesFor(Crew.Definition(role).Name, ledger),
        };
}
