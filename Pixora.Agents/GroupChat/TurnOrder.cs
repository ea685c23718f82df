using Microsoft.Extensions.AI;
using Pixora.Agents.Chat;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>What a turn needs.</summary>
/// <param name="Models">The model a role thinks with. A client is not disposed by the turn.</param>
public sealed record TurnOrder(VideoTaskId Task, Func<Role, IChatClient> Models, ITurnListener Listener)
{
    /// <summary>A turn with the configured models.</summary>
    /// <param name="ledger">Told of every call of a model.</param>
    public static TurnOrder Of(VideoTaskId task, IChatModels models, IUsageLedger ledger, ITurnListener listener) =>
        new(task, role => models.ClientFor(Crew.Card(role).Name, ledger), listener);
}
