using Pixora.Hub.Contracts;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>What a viewer who comes, or comes back, is answered: the rest of the story it holds, or a snapshot in its place.</summary>
internal static class Joining
{
    /// <summary>A longer rest is not worth replaying: the snapshot is smaller.</summary>
    public const int LongestRest = 2000;

    /// <param name="epoch">The epoch of what the viewer holds; not asked when it holds nothing.</param>
    /// <param name="since">Number of the last fact the viewer holds, 0 for none.</param>
    /// <param name="story">The story after <paramref name="since"/>.</param>
    public static JoinReply Answer(long epoch, long since, StorySoFar story)
    {
        var task = story.Task;
        var continues = (since == 0 || epoch == task.Epoch) && since <= task.Seq && story.Entries.Count <= LongestRest;
        return continues
            ? new JoinReply(true, null, null, true, task.Epoch, task.Seq, [.. story.Entries.Select(WireFacts.Of)], null)
            : new JoinReply(true, null, null, false, task.Epoch, task.Seq, [], TaskSnapshot.Of(task));
    }

    public static JoinReply Refuse(Refusal refusal) => new(false, refusal.Code, refusal.Message, false, 0, 0, [], null);
}
