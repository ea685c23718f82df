using Pixora.Bench;
using Pixora.Bench.FanOut;
using Pixora.Bench.Narrator;

switch (args)
{
    case ["fanout"]:
        return await FanOutRace.RunAsync() ? 0 : 1;
    case ["fanout-server", var kind]:
        await FanOutServer.RunAsync(kind);
        return 0;
    case ["faults"]:
        return await FaultBench.RunAsync() ? 0 : 1;
    case ["studio"]:
        return await PageBench.RunAsync() ? 0 : 1;
    case ["narrator"]:
        return await NarratorBench.RunAsync() ? 0 : 1;
    case ["film", .. var film]:
        return await FilmBench.RunAsync(film) ? 0 : 1;
    default:
        return await FilmBench.RunAsync(args) ? 0 : 1;
}
