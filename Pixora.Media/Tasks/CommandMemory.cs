using System.Collections.Immutable;

namespace Pixora.Media.Tasks;

/// <summary>The commands that took effect recently, with lookup by id in constant time. Immutable.</summary>
public sealed class CommandMemory : IEquatable<CommandMemory>
{
    /// <summary>How long a command is remembered, against the time of the command that asks.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(24);

    /// <summary>The most commands remembered; beyond it the oldest is forgotten.</summary>
    public const int MaxCommands = 100_000;

    private readonly ImmutableDictionary<CommandId, PastCommand> known;

    /// <summary>Oldest first. An id that was used again after it was forgotten is there twice for a while.</summary>
    private readonly ImmutableQueue<(CommandId Id, DateTimeOffset At)> order;

    private CommandMemory(
        ImmutableDictionary<CommandId, PastCommand> known, ImmutableQueue<(CommandId Id, DateTimeOffset At)> order)
    {
        this.known = known;
        this.order = order;
    }

    public static CommandMemory Empty { get; } = new(ImmutableDictionary<CommandId, PastCommand>.Empty, []);

    public int Count => known.Count;

    /// <summary>
    /// The command that took effect under an id, as seen at <paramref name="at"/>; null when there is none, or none any
    /// more.
    /// </summary>
    public PastCommand? Find(CommandId id, DateTimeOffset at) =>
        known.TryGetValue(id, out var past) && at - past.At <= MaxAge ? past : null;

    /// <summary>After one more entry of the story, of a command that is remembered already or of a new one.</summary>
    /// <param name="revision">The task's revision after the entry.</param>
    public CommandMemory With(StoryEntry entry, int revision)
    {
        if (Find(entry.Cause, entry.At) is { } begun)
        {
            return begun.Revision == revision
                ? this
                : new(known.SetItem(entry.Cause, begun with { Revision = revision }), order);
        }

        var all = known.SetItem(entry.Cause, new(entry.Cause, entry.At, entry.Request, revision));
        var line = order.Enqueue((entry.Cause, entry.At));
        while (all.Count > MaxCommands || entry.At - line.Peek().At > MaxAge)
        {
            line = line.Dequeue(out var oldest);
            all = all[oldest.Id].At == oldest.At ? all.Remove(oldest.Id) : all;
        }

        return new(all, line);
    }

    public bool Equals(CommandMemory? other) => other is not null && Count == other.Count
        && order.SequenceEqual(other.order) && known.All(
            pair => other.known.TryGetValue(pair.Key, out var past) && past == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as CommandMemory);

    public override int GetHashCode() => Count;
}
