using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Follows one attempt of a maker, to say whether it was paid for in case it fails.</summary>
/// <param name="slip">Where the maker keeps the id of its job.</param>
/// <param name="isFree">True when the maker takes nothing for it.</param>
internal sealed class PaymentWatch(IJobSlip slip, bool isFree) : IJobSlip
{
    private bool began;
    private bool delivered;
    private string? ordered;

    public string? JobId => slip.JobId;

    public string? Intent => slip.Intent;

    public bool IsUnwanted => slip.IsUnwanted;

    /// <summary>The maker is asked now.</summary>
    public void Begin() => began = true;

    /// <summary>The maker has delivered.</summary>
    public void Deliver() => delivered = true;

    public Task IntendAsync(string intent, CancellationToken cancellationToken) => slip.IntendAsync(intent, cancellationToken);

    public Task KeepAsync(string jobId, CancellationToken cancellationToken)
    {
        ordered = jobId;
        return slip.KeepAsync(jobId, cancellationToken);
    }

    /// <summary>
    /// What is delivered is paid. A service that refuses the content before it has named a job takes nothing; of
    /// anything else that was sent to it nobody knows.
    /// </summary>
    public Payment Of(ProviderException failure) => failure switch
    {
        { Paid: { } known } => known,
        _ when isFree || !began => Payment.No,
        _ when delivered => Payment.Yes,
        { Code: ProviderException.Refused } when (ordered ?? JobId) is null => Payment.No,
        _ => Payment.Unknown,
    };
}
