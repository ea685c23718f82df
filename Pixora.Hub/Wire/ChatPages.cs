using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>A piece of a chat that is asked for, as in <see cref="ChatPages.Of"/>.</summary>
internal readonly record struct ChatPlace(int? Before, int Take);

/// <summary>The chat of a task in pages from its end.</summary>
internal static class ChatPages
{
    /// <summary>Lines of one page.</summary>
    public const int MostLines = 500;

    /// <param name="before">How many lines from the first the page ends; null ends with the last.</param>
    /// <param name="take">
    /// Lines, 1 to <see cref="MostLines"/>; fewer come when they are more than <see cref="Snapshots.MostChat"/> bytes.
    /// </param>
    public static ChatPage Of(VideoTask task, int? before, int take)
    {
        var end = Math.Clamp(before ?? int.MaxValue, 0, task.Chat.Count);
        var from = Math.Max(
            end - Math.Clamp(take, 1, MostLines), WireSize.TailFrom(task.Chat, end, Snapshots.MostChat));
        return new(from, task.Chat.Count, [.. task.Chat.Take(end).Skip(from).Select(WireFacts.Of)]);
    }
}
