namespace Pixora.Media.Generation;

/// <summary>What a maker has at hand for one request.</summary>
/// <param name="Slip">Where it leaves the id of a job it has ordered, and finds the one that was ordered before.</param>
/// <param name="Progress">0 to 1; a maker that cannot tell reports nothing.</param>
/// <param name="Deadline">
/// When the answer is of no use any more. A maker that still waits for a service then is cancelled; its job stays on the slip, and the
/// next attempt asks for that one.
/// </param>
public sealed record MakerContext(IJobSlip Slip, IProgress<double> Progress, DateTimeOffset Deadline)
{
    /// <summary>Outside a server: nobody waits, and nothing is remembered.</summary>
    internal static MakerContext Alone { get; } = new(NoSlip.Instance, new Progress<double>(), DateTimeOffset.MaxValue);
}
