namespace Pixora.Hub.Contracts;

/// <summary>One call of a model or of the offline planner for a task.</summary>
/// <param name="Role">Of the crew, who asked.</param>
/// <param name="InputTokens">Tokens read; null when the provider did not say.</param>
/// <param name="OutputTokens">Tokens written; null when the provider did not say.</param>
/// <param name="Seconds">From the question to the last word.</param>
/// <param name="Cost">US dollars; null when tokens or price are not known.</param>
/// <param name="Outcome"><c>ok</c>, <c>stopped</c> when the asker went away, or the failure's code.</param>
public sealed record WireUse(
    string Profile, string Model, string Role, long? InputTokens, long? OutputTokens, double Seconds, decimal? Cost, string Outcome);
