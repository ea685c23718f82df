using Microsoft.Extensions.AI;
using Pixora.Agents.Chat.Profiles;
using Pixora.Agents.Chat.Usage;

namespace Pixora.Agents.Chat;

/// <summary>The chat clients of the crew, by role.</summary>
public interface IChatModels
{
    /// <summary>True when no model is configured and the offline planner answers.</summary>
    bool Offline { get; }

    /// <summary>The client of a role. It answers, or throws a <see cref="Media.Generation.ProviderException"/> whose
    /// code starts with <c>model.</c>.</summary>
    /// <param name="role">Name of the role in the settings, any case: <c>director</c>, <c>scene_writer</c> …; a role
    /// without a setting uses the profile's own model.</param>
    /// <param name="ledger">Receives every call, failed ones included.</param>
    IChatClient ClientFor(string role, IUsageLedger ledger);

    /// <summary>The offline planner as the client of a role, whether or not a model is configured.</summary>
    /// <param name="role">As for <see cref="ClientFor"/>.</param>
    /// <param name="ledger">Receives every call.</param>
    IChatClient RulesFor(string role, IUsageLedger ledger);

    /// <summary>
    /// Asks every endpoint whether it has the models configured for it. A failure is part of the answer, never an
    /// exception.
    /// </summary>
    Task<IReadOnlyList<ModelAvailability>> CheckAvailabilityAsync(CancellationToken cancellationToken);
}
