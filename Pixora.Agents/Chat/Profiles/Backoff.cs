using Pixora.Agents.Chat.Wire;

namespace Pixora.Agents.Chat.Profiles;

/// <summary>How long to wait before a request is sent again.</summary>
internal static class Backoff
{
    /// <summary>A longer wait is reported as a failure instead: a person would take it for a hang.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What the endpoint asked for, else 1, 2, 4, 8 … seconds.</summary>
    /// <param name="attempt">The one that failed, from 1.</param>
    internal static TimeSpan After(int attempt, ModelFault fault) =>
        fault.RetryAfter ?? TimeSpan.FromSeconds(1 << (attempt - 1));
}
