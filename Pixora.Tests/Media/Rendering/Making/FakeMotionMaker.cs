using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Writes a line in place of a moving clip.</summary>
internal sealed class FakeMotionMaker(FakeStudio studio) : IMotionMaker
{
    public MakerProfile Profile { get; init; } = new("moving-clips", 1, NeedsNetwork: true);

    /// <summary>US dollars a second.</summary>
    public decimal ASecond { get; init; }

    /// <summary>Seconds; longer clips are refused.</summary>
    public int Longest { get; init; } = int.MaxValue;

    public Price Quote(MotionRequest request) => new(ASecond * request.Seconds, request.Seconds, "second");

    public Refusal? Refuse(MotionRequest request) =>
        request.Seconds > Longest ? new("motion.length", $"Moving clips are at most {Longest} seconds long.") : null;

    public Task MakeAsync(MotionRequest request, string path, MakerContext context, CancellationToken cancellationToken)
    {
        Assert.True(File.Exists(request.ImagePath));
        return studio.MakeAsync(AssetKind.Motion, request, path, cancellationToken);
    }
}
