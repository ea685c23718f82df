namespace Pixora.Bench.FanOut;

/// <summary>The viewers of one server, in groups of ten.</summary>
internal sealed class ViewerPool : IAsyncDisposable
{
    public const int GroupSize = 10;

    /// <summary>Facts a second told at a moderate pace, each to one group.</summary>
    private const int Pace = 500;

    private const int MaxConcurrentConnects = 16;

    /// <summary>
    /// Times the memory is looked at, of which the middle counts: what is sent now and then to keep connections alive may pass just then.
    /// </summary>
    private const int MemorySamples = 3;

    /// <summary>Warm-ups at the most.</summary>
    private const int MaxWarmUps = 15;

    /// <summary>Methods that may still be compiled during a warm-up that is the last.</summary>
    private const int MaxMethodsCompiled = 60;

    /// <summary>Viewers who come and go before one is counted.</summary>
    private const int DiscardedViewers = 3000;

    /// <summary>Viewers whose memory is measured: so many that what the collector leaves lying around is little beside it.</summary>
    private const int MeasuredViewers = 3000;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(2);

    private readonly TimeProvider clock = TimeProvider.System;

    private readonly ArrivalCounter arrivals = new();

    private readonly List<ViewerClient> viewers = [];

    private readonly ServerProcess server;

    private ViewerPool(ServerProcess server) => this.server = server;

    /// <summary>What the server holds for each of its idle viewers.</summary>
    public MemoryUse Held { get; private set; }

    /// <summary>Starts a server and brings its viewers.</summary>
    /// <param name="size">Viewers, tens of them.</param>
    public static async Task<ViewerPool> GatherAsync(string kind, int size, string data)
    {
        var pool = new ViewerPool(await ServerProcess.StartAsync(kind, data));
        var opened = await pool.server.OpenAsync(size / GroupSize);
        // Others come and go before: what a group costs, and the code that is compiled once it is used often, is not a viewer's.
        for (var came = 0; came < DiscardedViewers; came += size)
        {
            await pool.ComeAsync(opened, size);
            await pool.server.RoundAsync();
            pool.Leave(0);
        }

        await pool.ComeAsync(opened, size);
        var one = await pool.SettleAsync();
        // Many more are weighed on top: what only the first of them bring is not a viewer's either.
        await pool.ComeAsync(opened, MeasuredViewers);
        pool.Held = (await pool.SettleAsync()).Beyond(one, MeasuredViewers);
        pool.Leave(size);
        await pool.WarmUpAsync();
        return pool;
    }

    /// <summary>
    /// Round after round, each when everybody has heard the last one: so every message goes out by itself, as it does in life, where facts
    /// are seconds apart. A server that is behind would send many at once, and how many is chance.
    /// </summary>
    public async Task<Throughput> SaturateAsync(TimeSpan length)
    {
        var facts = arrivals.Facts;
        var messages = arrivals.Messages;
        var spent = await server.SpentAsync();
        var start = clock.GetTimestamp();
        var told = 0L;
        while (clock.GetElapsedTime(start) < length)
        {
            told += viewers.Count;
            var heard = arrivals.UntilAsync(facts + told);
            await server.RoundAsync();
            await heard;
        }

        var took = clock.GetElapsedTime(start).TotalSeconds;
        return new(
            told / took, (double)told / (arrivals.Messages - messages), (await server.SpentAsync() - spent).TotalMicroseconds / told);
    }

    /// <returns>Milliseconds within which ninety-nine of a hundred facts arrive at a moderate pace.</returns>
    public async Task<double> DelayAsync(int seconds)
    {
        var facts = arrivals.Facts;
        arrivals.Rewind();
        var told = await server.PaceAsync(Pace, seconds);
        await arrivals.UntilAsync(facts + (told * GroupSize));
        return arrivals.NinetyNinth() * 1000.0 / clock.TimestampFrequency;
    }

    public ValueTask DisposeAsync()
    {
        Leave(0);
        return server.DisposeAsync();
    }

    /// <summary>
    /// Tells until the server's code is compiled in full: one with much code takes longer, on cores that it needs for telling.
    /// </summary>
    private async Task WarmUpAsync()
    {
        await server.NarrowAsync();
        var before = await server.CompiledAsync();
        for (var time = 0; time < MaxWarmUps; time++)
        {
            await SaturateAsync(WarmUpTime);
            var now = await server.CompiledAsync();
            if (now - before < MaxMethodsCompiled)
            {
                return;
            }

            before = now;
        }
    }

    /// <returns>What the server holds when it has come to rest.</returns>
    private async Task<MemoryUse> SettleAsync()
    {
        var samples = new List<MemoryUse>();
        for (var sample = 0; sample < MemorySamples; sample++)
        {
            await server.SettleAsync();
            await Task.Delay(SettleTime, clock);
            samples.Add(await server.SettleAsync());
        }

        return samples.OrderBy(sample => sample.Resident).ElementAt(MemorySamples / 2);
    }

    private Task ComeAsync(Opened opened, int count) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = MaxConcurrentConnects }, async (number, _) =>
        {
            var viewer = await ViewerClient.ComeAsync(server.Address, opened.Token, opened.Groups[number % opened.Groups.Count], arrivals);
            lock (viewers)
            {
                viewers.Add(viewer);
            }
        });

    /// <param name="stay">Viewers who stay.</param>
    private void Leave(int stay)
    {
        viewers[stay..].ForEach(viewer => viewer.Dispose());
        viewers.RemoveRange(stay, viewers.Count - stay);
    }
}
