using Pixora.Bench;

var options = BenchOptions.Parse(args);
using var stage = new BenchStage(options);
await stage.RunAsync(CancellationToken.None);
return stage.Ledger.Print() ? 0 : 1;
