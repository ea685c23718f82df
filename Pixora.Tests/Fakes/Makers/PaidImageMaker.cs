using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes.Makers;

/// <summary>
/// A maker as a paid service is one: it has a price, cannot make large pictures, and takes orders that are asked for
/// later.
/// </summary>
internal sealed class PaidImageMaker(IJobService service) : IImageMaker
{
    public const int Largest = 2048;

    private readonly LocalImageMaker painter = new();

    public MakerProfile Profile { get; } = new("paid-image", 1, NeedsNetwork: true, TakesReferences: true);

    public Price Quote(ImageRequest request) =>
        new(0.04m, Math.Round(request.Width * request.Height / 1_000_000m, 2), "megapixel");

    public Refusal? Refuse(ImageRequest request) => Math.Max(request.Width, request.Height) is > Largest and <= 8192
        ? new("image.size", $"The service paints at most {Largest} pixels a side. Choose another maker, or a smaller film.")
        : null;

    public async Task MakeAsync(
        ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Refuse(request) is { } refusal)
        {
            throw new ProviderException(refusal.Code, refusal.Message, retryable: false);
        }

        await service.WaitAsync(
            context.Slip.JobId ?? await OrderAsync(context.Slip, cancellationToken), cancellationToken);
        await painter.MakeAsync(request, path, context, cancellationToken);
    }

    private async Task<string> OrderAsync(IJobSlip slip, CancellationToken cancellationToken)
    {
        var job = service.Order();
        await slip.KeepAsync(job, cancellationToken);
        return job;
    }
}
