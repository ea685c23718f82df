namespace Pixora.Tests.Media.Rendering.Clips;

/// <summary>Keeps what it is told, in order.</summary>
internal sealed class ToldProgress(Action<double>? then = null) : IProgress<double>
{
    public List<double> Values { get; } = [];

    public void Report(double value)
    {
        Values.Add(value);
        then?.Invoke(value);
    }
}
