namespace Pixora.Bench.FanOut;

/// <summary>The viewers of one server, in groups of ten.</summary>
internal sealed class ViewerPool : IAsyncDisposable
{
    public const int GroupSize = 10;

    /// <summary>Facts a second at a moderate pace, each to one group.</summary>
    private const int Pace = 500;

    private const int MaxConcurrentConnects = 16;

    /// <summary>Memory samples, of which the median is used: keep-alives may be sent during one.</summary>
    private const int MemorySamples = 3;

    /// <summary>Maximum number of warm-ups.</summary>
    private const int MaxWarmUps = 15;

    /// <summary>Warm-up ends when fewer methods than this were compiled during a round.</summary>
    private const int MaxMethodsCompiled = 60;

    /// <summary>Viewers that connect and disconnect before the measurement.</summary>
    private const int DiscardedViewers = 3000;

    /// <summary>Viewers whose memory is measured: so many that uncollected garbage is small in comparison.</summary>
    private const int MeasuredViewers = 3000;

    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(2);

    private readonly TimeProvider clock = TimeProvider.System;

    private readonly ArrivalCounter arrivals = new();

    private readonly List<ViewerClient> viewers = [];

    private readonly ServerProcess server;

    private ViewerPool(ServerProcess server) => this.server = server;

    /// <summary>Memory of the server per idle viewer.</summary>
    public MemoryUse Held { get; private set; }

    /// <summary>Starts a server and connects its viewers.</summary>
    /// <param name="size">Viewers, tens of them.</param>
    public static async Task<ViewerPool> GatherAsync(string kind, int size, string data)
    {
        var pool = new ViewerPool(await ServerProcess.StartAsync(kind, data));
        var opened = await pool.server.OpenAsync(size / GroupSize);
        // Other viewers connect and disconnect first, so that the cost of groups and of compilation is not counted.
        for (var came = 0; came < DiscardedViewers; came += size)
        {
            await pool.ComeAsync(opened, size);
            await pool.server.RoundAsync();
            pool.Leave(0);
        }

        await pool.ComeAsync(opened, size);
        var one = await pool.SettleAsync();
        // Measures many more viewers on top, so that the fixed cost of the first ones is not counted.
        await pool.ComeAsync(opened, MeasuredViewers);
        pool.Held = (await pool.SettleAsync()).Beyond(one, MeasuredViewers);
        pool.Leave(size);
        await pool.WarmUpAsync();
        return pool;
    }

    /// <summary>
    /// Sends rounds of facts, each after all viewers received the previous one. So every message holds one fact, as in
    /// normal use, where facts are seconds apart; a server that is behind would batch a random number of facts.
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
    /// Sends until tiered compilation of the server is done: it takes longer with more code and uses the same cores.
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

    /// <returns>Memory of the idle server.</returns>
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
            var viewer = await ViewerClient.ComeAsync(
                server.Address, opened.Token, opened.Groups[number % opened.Groups.Count], arrivals);
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
