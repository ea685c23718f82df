using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>What a viewer who comes, or comes back, is answered: the rest of the story it holds, or a snapshot in its place.</summary>
internal sealed class Joining(StoryShelf shelf)
{
    /// <summary>A longer rest is not worth replaying: the snapshot is smaller.</summary>
    public const int LongestRest = 2000;

    /// <param name="epoch">The epoch of what the viewer holds; not asked when it holds nothing.</param>
    /// <param name="since">Number of the last fact the viewer holds, 0 for none.</param>
    /// <param name="sight">The task and what passes, seen after the viewer had joined the group.</param>
    public async Task<JoinReply> AnswerAsync(long epoch, long since, TaskSight sight)
    {
        var task = sight.Task!;
        var continues = (since == 0 || epoch == task.Epoch) && since <= task.Seq && task.Seq - since <= LongestRest;
        return continues
            ? new JoinReply(true, null, null, true, task.Epoch, task.Seq, await RestAsync(task, since), null, sight.Signals)
            : new JoinReply(true, null, null, false, task.Epoch, task.Seq, [], TaskSnapshot.Of(task), sight.Signals);
    }

    public static JoinReply Refuse(Refusal refusal) => new(false, refusal.Code, refusal.Message, false, 0, 0, [], null, []);

    private async Task<IReadOnlyList<WireFact>> RestAsync(VideoTask task, long since) =>
        since == task.Seq ? [] : [.. (await shelf.ReadAsync(task.Id, since, task.Seq - since)).Select(WireFacts.Of)];
}
