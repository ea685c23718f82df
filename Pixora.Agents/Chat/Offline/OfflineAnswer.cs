namespace Pixora.Agents.Chat.Offline;

/// <param name="Text">What is said; may be empty.</param>
internal sealed record OfflineAnswer(string Text, IReadOnlyList<ToolOrder> Calls)
{
    internal static OfflineAnswer Silence { get; } = new("", []);

    internal static OfflineAnswer Say(string text) => new(text, []);
}
