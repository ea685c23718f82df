using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat;

/// <summary>The models the crew thinks with, by role.</summary>
public interface IChatModels
{
    /// <summary>True when no model is configured and the offline planner answers.</summary>
    bool Offline { get; }

    /// <summary>The client that thinks for a role. It answers, or throws a <see cref="Media.Generation.ProviderException"/> whose code starts with <c>model.</c>.</summary>
    /// <param name="role">Name of the role in the settings, any case: <c>director</c>, <c>scene_writer</c> …; a role that is not set thinks with the profile's own model.</param>
    /// <param name="ledger">Told of every call made, failed ones included.</param>
    IChatClient ClientFor(string role, IUsageLedger ledger);

    /// <summary>Asks every profile whether it has the models configured for it, and until when, and says who answers where one has not. It fails for none, it tells.</summary>
    Task<IReadOnlyList<ModelNote>> LookAsync(CancellationToken cancellationToken);
}
