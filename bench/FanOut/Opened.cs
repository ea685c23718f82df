namespace Pixora.Bench.FanOut;

/// <summary>What a server has opened for its viewers.</summary>
/// <param name="Token">Access token of the hub.</param>
/// <param name="Groups">Ids of tasks.</param>
internal sealed record Opened(string Token, IReadOnlyList<string> Groups);
