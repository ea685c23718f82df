namespace Pixora.Bench.FanOut;

/// <summary>How fast facts reach viewers.</summary>
/// <param name="Rate">Facts a second that arrived, all viewers together.</param>
/// <param name="Batch">Facts in a message, on average.</param>
/// <param name="Cost">Microseconds of the server's processor time for a fact that arrived.</param>
internal readonly record struct Throughput(double Rate, double Batch, double Cost);
