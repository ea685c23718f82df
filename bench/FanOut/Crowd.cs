namespace Pixora.Bench.FanOut;

/// <summary>The viewers of one server, in groups of ten.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    public const int GroupSize = 10;

    /// <summary>Facts a second told at a moderate pace, each to one group.</summary>
    private const int Pace = 500;

    private const int Arrivals = 16;

    /// <summary>
    /// Times the memory is looked at, of which the middle counts: what is sent now and then to keep connections alive may pass just then.
    /// </summary>
    private const int Looks = 3;

    /// <summary>Warm-ups at the most.</summary>
    private const int WarmUps = 15;

    /// <summary>Methods that may still be compiled during a warm-up that is the last.</summary>
    private const int Compiled = 60;

    /// <summary>Viewers who come and go before one is counted.</summary>
    private const int Rehearsal = 3000;

    /// <summary>Viewers whose memory is measured: so many that what the collector leaves lying around is little beside it.</summary>
    private const int Weighed = 3000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private readonly TimeProvider clock = TimeProvider.System;

    private readonly Tally tally = new();

    private readonly List<Spectator> spectators = [];

    private readonly ServerProcess server;

    private Crowd(ServerProcess server) => this.server = server;

    /// <summary>What the server holds for each of its idle viewers.</summary>
    public Holding Held { get; private set; }

    /// <summary>Starts a server and brings its viewers.</summary>
    /// <param name="size">Viewers, tens of them.</param>
    public static async Task<Crowd> GatherAsync(string kind, int size, string data)
    {
        var crowd = new Crowd(await ServerProcess.StartAsync(kind, data));
        var opened = await crowd.server.OpenAsync(size / GroupSize);
        // Others come and go before: what a group costs, and the code that is compiled once it is used often, is not a viewer's.
        for (var came = 0; came < Rehearsal; came += size)
        {
            await crowd.ComeAsync(opened, size);
            await crowd.server.RoundAsync();
            crowd.Leave(0);
        }

        await crowd.ComeAsync(opened, size);
        var one = await crowd.SettleAsync();
        // Many more are weighed on top: what only the first of them bring is not a viewer's either.
        await crowd.ComeAsync(opened, Weighed);
        crowd.Held = (await crowd.SettleAsync()).Beyond(one, Weighed);
        crowd.Leave(size);
        await crowd.WarmUpAsync();
        return crowd;
    }

    /// <summary>
    /// Round after round, each when everybody has heard the last one: so every message goes out by itself, as it does in life, where facts
    /// are seconds apart. A server that is behind would send many at once, and how many is chance.
    /// </summary>
    public async Task<Flow> SaturateAsync(TimeSpan length)
    {
        var facts = tally.Facts;
        var messages = tally.Messages;
        var spent = await server.SpentAsync();
        var start = clock.GetTimestamp();
        var told = 0L;
        while (clock.GetElapsedTime(start) < length)
        {
            told += spectators.Count;
            var heard = tally.UntilAsync(facts + told);
            await server.RoundAsync();
            await heard;
        }

        var took = clock.GetElapsedTime(start).TotalSeconds;
        return new(told / took, (double)told / (tally.Messages - messages), (await server.SpentAsync() - spent).TotalMicroseconds / told);
    }

    /// <returns>Milliseconds within which ninety-nine of a hundred facts arrive at a moderate pace.</returns>
    public async Task<double> DelayAsync(int seconds)
    {
        var facts = tally.Facts;
        tally.Rewind();
        var told = await server.PaceAsync(Pace, seconds);
        await tally.UntilAsync(facts + (told * GroupSize));
        return tally.NinetyNinth() * 1000.0 / clock.TimestampFrequency;
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
        for (var time = 0; time < WarmUps; time++)
        {
            await SaturateAsync(WarmUp);
            var now = await server.CompiledAsync();
            if (now - before < Compiled)
            {
                return;
            }

            before = now;
        }
    }

    /// <returns>What the server holds when it has come to rest.</returns>
    private async Task<Holding> SettleAsync()
    {
        var looks = new List<Holding>();
        for (var look = 0; look < Looks; look++)
        {
            await server.SettleAsync();
            await Task.Delay(Rest, clock);
            looks.Add(await server.SettleAsync());
        }

        return looks.OrderBy(look => look.Resident).ElementAt(Looks / 2);
    }

    private Task ComeAsync(Opened opened, int count) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Arrivals }, async (viewer, _) =>
        {
            var spectator = await Spectator.ComeAsync(server.Address, opened.Token, opened.Groups[viewer % opened.Groups.Count], tally);
            lock (spectators)
            {
                spectators.Add(spectator);
            }
        });

    /// <param name="stay">Viewers who stay.</param>
    private void Leave(int stay)
    {
        spectators[stay..].ForEach(spectator => spectator.Dispose());
        spectators.RemoveRange(stay, spectators.Count - stay);
    }
}
