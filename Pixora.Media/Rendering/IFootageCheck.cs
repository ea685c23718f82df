namespace Pixora.Media.Rendering;

/// <summary>Looks at a moving clip that a maker has delivered.</summary>
internal interface IFootageCheck
{
    /// <summary>How long its picture lasts, in seconds.</summary>
    /// <param name="seconds">How long it must last.</param>
    /// <exception cref="Generation.ProviderException">It holds no picture (<c>motion.unreadable</c>) or is too short
    /// (<c>motion.short</c>). Not retryable as such: a retry orders a new clip.</exception>
    Task<double> MeasureAsync(string path, double seconds, CancellationToken cancellationToken);
}
