namespace Pixora.Media.Providers.Hooks;

/// <summary>What a call of a service is worth.</summary>
/// <param name="Id">Of the call, the same when it is sent again; null unless it is genuine.</param>
/// <param name="Job">That it is about, null when it names none.</param>
public sealed record HookOutcome(HookVerdict Verdict, string? Id = null, string? Job = null);

/// <summary>Whether a call is believed.</summary>
public enum HookVerdict
{
    Genuine,

    /// <summary>It is not signed by the service.</summary>
    Forged,

    /// <summary>It was signed too long ago, or in the future.</summary>
    Stale,

    /// <summary>No maker of the name takes calls.</summary>
    Unknown,
}
