using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Writes a line in place of music.</summary>
internal sealed class FakeComposer(FakeStudio studio) : IMusicComposer
{
    public MakerProfile Profile { get; init; } = SampleFilms.Makers.Music;

    public Price Cost { get; init; } = Price.Free;

    public Price Quote(MusicRequest request) => Cost;

    public Task ComposeAsync(MusicRequest request, string path, MakerContext context, CancellationToken cancellationToken) =>
        studio.MakeAsync(AssetKind.Music, request, path, cancellationToken);
}
