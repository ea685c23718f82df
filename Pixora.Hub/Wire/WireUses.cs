using Pixora.Agents.Chat;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Wire;

/// <summary>Calls of models as they travel.</summary>
internal static class WireUses
{
    public static WireUse Of(ModelUse use) => new(
        use.Profile, use.Model, use.Role, use.InputTokens, use.OutputTokens, use.Seconds, use.Cost, use.Outcome);
}
