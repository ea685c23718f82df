namespace Pixora.Agents.Chat.Offline;

/// <summary>What is to be done about one thing the person said: tools to use, or words to say.</summary>
/// <param name="Words">Said when there is no tool for it; null when there is.</param>
internal sealed record Wish(IReadOnlyList<ToolOrder> Orders, string? Words = null)
{
    internal static Wish Of(params ToolOrder[] orders) => new(orders);

    internal static Wish Say(string words) => new([], words);
}
