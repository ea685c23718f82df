using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Answers a viewer who joins, or joins again: with the facts after those it holds, or with a snapshot in their place.
/// </summary>
internal sealed class StoryJoin(StoryStore stories, GrainTasks tasks)
{
    /// <summary>Facts. With more to replay the snapshot is smaller.</summary>
    public const int LongestRest = 2000;

    /// <summary>Bytes, as stored. With more to replay the snapshot is smaller.</summary>
    public const int LargestRest = 1_000_000;

    /// <param name="held">What the viewer holds; the epoch does not matter when it holds nothing.</param>
    /// <param name="glance">The task and its signals, read after the viewer had joined the group.</param>
    public async Task<JoinReply> AnswerAsync(StoryHeld held, TaskGlance glance, CancellationToken cancellationToken)
    {
        var card = glance.Card!;
        var rest = held.IsContinuedBy(glance) && card.Seq - held.Seq <= LongestRest
            ? await RestAsync(held.Seq, card)
            : null;
        return rest is null
            ? Whole(await tasks.ViewAsync(new(card.Id), null, cancellationToken))
            : new JoinReply(true, null, null, true, glance.Epoch, card.Seq, rest, null, glance.Signals);
    }

    public static JoinReply Refuse(Refusal refusal) =>
        new(false, refusal.Code, refusal.Message, false, 0, 0, [], null, []);

    private static JoinReply Whole(TaskView view) =>
        new(true, null, null, false, view.Reading!.Epoch, view.Reading.Seq, [], view.Reading.Snapshot, view.Signals);

    /// <summary>The facts up to the one that was seen; null when they are too large.</summary>
    private async Task<IReadOnlyList<WireFact>?> RestAsync(long since, TaskCard card)
    {
        if (since == card.Seq)
        {
            return [];
        }

        var page = await stories.ReadAsync(new(card.Id), since, new((int)(card.Seq - since), LargestRest));
        return page.Entries.Count > 0 && page.Entries[^1].Seq == card.Seq
            ? [.. page.Entries.Select(WireFacts.Of)]
            : null;
    }
}
