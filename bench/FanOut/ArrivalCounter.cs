using System.Globalization;

namespace Pixora.Bench.FanOut;

/// <summary>Counts what arrived at the viewers of one server, and how old it was.</summary>
internal sealed class ArrivalCounter
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly long[] ages = new long[1 << 20];

    private volatile Goal? goal;

    private long facts;

    private long messages;

    private long aged;

    public long Facts => Interlocked.Read(ref facts);

    /// <summary>Messages of the hub protocol, keep-alives included.</summary>
    public long Messages => Interlocked.Read(ref messages);

    public void Add(int newFacts, int newMessages)
    {
        Interlocked.Add(ref messages, newMessages);
        Interlocked.Add(ref facts, newFacts);
        goal?.Look(Facts);
    }

    /// <summary>Completes when this many facts have arrived in all.</summary>
    /// <exception cref="TimeoutException">Some have not arrived in time.</exception>
    public async Task UntilAsync(long all)
    {
        var next = goal = new Goal(all);
        next.Look(Facts);
        try
        {
            await next.Reached.WaitAsync(Timeout);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException(
                string.Create(CultureInfo.InvariantCulture, $"{all - Facts} facts that viewers were told never arrived."), late);
        }
    }

    /// <param name="age">Ticks of the clock from sending a fact to its arrival.</param>
    public void Aged(long age)
    {
        var at = Interlocked.Increment(ref aged) - 1;
        if (at < ages.Length)
        {
            ages[at] = age;
        }
    }

    /// <summary>Forgets the ages.</summary>
    public void Rewind() => Interlocked.Exchange(ref aged, 0);

    /// <returns>Ticks; of a hundred ages ninety-nine are no greater.</returns>
    public long NinetyNinth()
    {
        var known = ages[..(int)Math.Min(Interlocked.Read(ref aged), ages.Length)];
        Array.Sort(known);
        return known[(int)(known.Length * 0.99)];
    }

    private sealed class Goal(long all)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Reached => reached.Task;

        public void Look(long facts)
        {
            if (facts >= all)
            {
                reached.TrySetResult();
            }
        }
    }
}
