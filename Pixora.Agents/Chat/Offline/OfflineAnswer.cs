namespace Pixora.Agents.Chat.Offline;

/// <summary>What a role says and which tools it calls.</summary>
/// <param name="Text">May be empty.</param>
internal sealed record OfflineAnswer(string Text, IReadOnlyList<ToolRequest> Calls)
{
    internal static OfflineAnswer Silence { get; } = new("", []);

    internal static OfflineAnswer Say(string text) => new(text, []);
}
