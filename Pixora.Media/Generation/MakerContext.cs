namespace Pixora.Media.Generation;

/// <summary>What a maker is given with one request.</summary>
/// <param name="Slip">Stores and finds the id of the job ordered for this request.</param>
/// <param name="Progress">0 to 1; a maker that cannot measure its progress reports nothing.</param>
/// <param name="Deadline"> A maker that still waits for a service at this time is cancelled; its job stays on the slip,
/// and the next attempt asks for that one. </param>
public sealed record MakerContext(IJobSlip Slip, IProgress<double> Progress, DateTimeOffset Deadline)
{
    /// <summary>For use outside a server: no deadline, no progress, no stored job id.</summary>
    internal static MakerContext Alone { get; } = new(NoSlip.Instance, new Progress<double>(), DateTimeOffset.MaxValue);
}
