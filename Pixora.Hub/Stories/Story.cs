using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

/// <summary>One task and its only writer: it asks the task's rules, saves, then tells.</summary>
internal sealed class Story : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly StoryFile file;
    private readonly IEnumerable<IStoryListener> listeners;
    private readonly List<StoryEntry> entries;
    private volatile VideoTask task;

    /// <param name="entries">What is saved already, the task's creation first.</param>
    public Story(StoryFile file, IReadOnlyList<StoryEntry> entries, IEnumerable<IStoryListener> listeners)
    {
        this.file = file;
        this.listeners = listeners;
        this.entries = [.. entries];
        task = VideoTask.From(entries);
    }

    public VideoTask Task => task;

    public async Task<Decision> SendAsync(CommandEnvelope command, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var decision = task.Decide(command);
            if (decision is Decision.Accepted { Facts.Count: > 0 } accepted)
            {
                Record(Number(task.Epoch, task.Seq, command.Id, command.At, accepted.Facts));
            }

            return decision;
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<StorySoFar> ReadAsync(long since, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var known = (int)Math.Clamp(since, 0, entries.Count);
            return new StorySoFar(task, entries[0].At, entries[known..]);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    /// <summary>Gives facts their places after <paramref name="seq"/>.</summary>
    public static IReadOnlyList<StoryEntry> Number(long epoch, long seq, CommandId cause, DateTimeOffset at, IEnumerable<TaskFact> facts) =>
        [.. facts.Select((fact, index) => new StoryEntry(epoch, seq + index + 1, at, cause, fact))];

    private void Record(IReadOnlyList<StoryEntry> added)
    {
        // Applied before it is saved: what the rules cannot apply must not reach the disk.
        var next = added.Aggregate(task, (current, entry) => current.Apply(entry));
        file.Append(added);
        entries.AddRange(added);
        task = next;
        foreach (var listener in listeners)
        {
            listener.Told(next, added);
        }
    }
}
