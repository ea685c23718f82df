namespace Pixora.Agents.Chat.Offline;

/// <summary>What follows from what the person said.</summary>
/// <param name="Calls">The tool calls that make it.</param>
/// <param name="Remarks">What is said of the rest, a sentence each.</param>
internal sealed record EditReply(IReadOnlyList<ToolRequest> Calls, IReadOnlyList<string> Remarks)
{
    /// <summary>What is asked once the calls are made; null when nothing is in doubt.</summary>
    internal OfflineQuestion? Question { get; init; }
}
