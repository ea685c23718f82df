namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// Keeps the graded pictures used last, so that the clips of one scene read their picture once, also when they start
/// together.
/// </summary>
/// <param name="capacity">Bytes; the newest picture is kept even when it alone is larger.</param>
internal sealed class PlateCache(long capacity, Func<PlateKey, Plate> read)
{
    private readonly Lock gate = new();

    private readonly LinkedList<Entry> newestFirst = [];

    /// <summary>
    /// Answers with a picture kept, or reads it. A failed read is not cached: the next call tries again.
    /// </summary>
    public async Task<Plate> GetAsync(PlateKey key)
    {
        var entry = Touch(key);
        var plate = await entry.Plate.Value;
        Trim(entry, plate.Bytes);
        return plate;
    }

    private Entry Touch(PlateKey key)
    {
        lock (gate)
        {
            var kept = newestFirst.FirstOrDefault(entry => entry.Key == key);
            if (kept is not null)
            {
                newestFirst.Remove(kept);
            }

            var entry = kept is null or { HasFailed: true } ? new(key, new(() => Task.Run(() => read(key)))) : kept;
            newestFirst.AddFirst(entry);
            return entry;
        }
    }

    private void Trim(Entry read, long bytes)
    {
        lock (gate)
        {
            read.Bytes = bytes;
            while (newestFirst.Count > 1 && newestFirst.Sum(entry => entry.Bytes) > capacity)
            {
                newestFirst.RemoveLast();
            }
        }
    }

    private sealed class Entry(PlateKey key, Lazy<Task<Plate>> plate)
    {
        public PlateKey Key => key;

        public Lazy<Task<Plate>> Plate => plate;

        public bool HasFailed => plate is { IsValueCreated: true, Value.IsFaulted: true };

        public long Bytes { get; set; }
    }
}
