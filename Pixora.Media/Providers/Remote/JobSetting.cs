using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>What a job is run with.</summary>
/// <param name="Slip">Where its intent and its id are kept.</param>
/// <param name="Progress">0 to 1.</param>
internal sealed record JobSetting(IJobSlip Slip, IProgress<double> Progress, TimeProvider Clock)
{
    public static JobSetting Of(MakerContext context, TimeProvider clock) => new(context.Slip, context.Progress, clock);
}
