using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>What a job is run with.</summary>
/// <param name="Slip">Where its intent and its id are kept.</param>
/// <param name="Progress">0 to 1.</param>
internal sealed record JobSetting(IJobSlip Slip, IProgress<double> Progress, TimeProvider Clock)
{
    /// <summary>Who rings when a job has ended.</summary>
    public required JobBells Bells { get; init; }

    public static JobSetting Of(MakerContext context, RemoteClient client) =>
        Of(context.Slip, context.Progress, client);

    public static JobSetting Of(IJobSlip slip, IProgress<double> progress, RemoteClient client) =>
        new(slip, progress, client.Clock) { Bells = client.Bells };
}
