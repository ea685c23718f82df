namespace Pixora.Agents.Chat.Usage;

/// <summary>One call of a model or of the offline planner.</summary>
/// <param name="InputTokens">Tokens read; null when the provider did not report them.</param>
/// <param name="OutputTokens">Tokens written; null when the provider did not report them.</param>
/// <param name="Seconds">From the request to the end of the answer.</param>
/// <param name="Cost">US dollars; null when tokens or price are not known.</param>
/// <param name="Outcome"><c>ok</c>, <c>stopped</c> when the caller cancelled, or the failure's code.</param>
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
    /// <summary>A call of the offline planner: no tokens, no cost.</summary>
    public static ModelUse Offline(string role, TimeSpan taken, string outcome) =>
        new("offline", "offline-planner", role, 0, 0, taken.TotalSeconds, 0, outcome);
}
