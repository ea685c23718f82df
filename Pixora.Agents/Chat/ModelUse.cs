namespace Pixora.Agents.Chat;

/// <summary>One call of a model or of the offline planner, as it went.</summary>
/// <param name="InputTokens">Tokens read; null when the provider did not say.</param>
/// <param name="OutputTokens">Tokens written; null when the provider did not say.</param>
/// <param name="Seconds">From the question to the last word.</param>
/// <param name="Cost">US dollars; null when tokens or price are not known.</param>
/// <param name="Outcome"><c>ok</c>, <c>stopped</c> when the asker went away, or the failure's code.</param>
public sealed record ModelUse(
    string Profile,
    string Model,
    string Role,
    long? InputTokens,
    long? OutputTokens,
    double Seconds,
    decimal? Cost,
    string Outcome)
{
    /// <summary>What the offline planner did: it reads no tokens and costs nothing.</summary>
    public static ModelUse Offline(string role, TimeSpan taken, string outcome) => new("offline", "offline-planner", role, 0, 0, taken.TotalSeconds, 0, outcome);
}
