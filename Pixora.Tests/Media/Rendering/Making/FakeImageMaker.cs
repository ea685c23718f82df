using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Writes a line in place of a picture; the references it is given must be there.</summary>
internal sealed class FakeImageMaker(FakeStudio studio) : IImageMaker
{
    public MakerProfile Profile { get; init; } = SampleFilms.Makers.Image;

    public Price Cost { get; set; } = Price.Free;

    /// <summary>Pixels of the longer side; more is refused.</summary>
    public int Largest { get; init; } = int.MaxValue;

    public Price Quote(ImageRequest request) => Cost;

    public Refusal? Refuse(ImageRequest request) => Math.Max(request.Width, request.Height) > Largest
        ? new("image.size", $"Pictures are at most {Largest} pixels wide and high.")
        : null;

    public Task MakeAsync(ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        Assert.All(request.References ?? [], reference => Assert.True(File.Exists(reference)));
        return studio.MakeAsync(
            request.Framing == Framing.Portrait ? AssetKind.Portrait : AssetKind.Image, request, path, cancellationToken);
    }
}
