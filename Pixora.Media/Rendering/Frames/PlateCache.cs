namespace Pixora.Media.Rendering.Frames;

/// <summary>Keeps the graded pictures used last, so that the clips of one scene read their picture once, also when they start together.</summary>
/// <param name="capacity">Bytes; the newest picture is kept even when it alone is larger.</param>
internal sealed class PlateCache(long capacity, Func<PlateKey, Plate> read)
{
    private readonly Lock gate = new();

    private readonly LinkedList<Entry> newestFirst = [];

    /// <summary>Answers with a picture kept, or reads it. A reading that failed is not kept.</summary>
    public async Task<Plate> GetAsync(PlateKey key)
    {
        var entry = Touch(key);
        try
        {
            var plate = await entry.Plate.Value;
            Trim(entry, plate.Bytes);
            return plate;
        }
        catch
        {
            lock (gate)
            {
                newestFirst.Remove(entry);
            }

            throw;
        }
    }

    private Entry Touch(PlateKey key)
    {
        lock (gate)
        {
            var entry = newestFirst.FirstOrDefault(kept => kept.Key == key) ?? new(key, new(() => Task.Run(() => read(key))));
            newestFirst.Remove(entry);
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

        public long Bytes { get; set; }
    }
}
