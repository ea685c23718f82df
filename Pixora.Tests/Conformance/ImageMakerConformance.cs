using System.Buffers.Binary;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Conformance;

/// <summary>What every maker of pictures keeps, whoever it asks.</summary>
public abstract class ImageMakerConformance : MakerConformance<ImageRequest>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pixora-image-").FullName;

    private protected string Folder => folder;

    private protected abstract override IImageMaker Create();

    private protected override ImageRequest Usual => Request;

    private protected override Task RunAsync(IMaker<ImageRequest> maker, MakerRun<ImageRequest> run, CancellationToken cancellationToken) =>
        ((IImageMaker)maker).MakeAsync(run.Request, run.Path, run.Context, cancellationToken);

    private protected static ImageRequest Request { get; } = new(
        "a lighthouse at the sea", VisualStyle.Cinematic, 64, 36, 7, []);

    [Theory]
    [InlineData(64, 36)]
    [InlineData(36, 64)]
    [InlineData(48, 48)]
    [InlineData(16, 33)]
    public async Task Makes_a_png_of_exactly_the_size_asked_for(int width, int height)
    {
        var bytes = await MakeAsync(Request with { Width = width, Height = height });

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], bytes[..8]);
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    public async Task Refuses_a_blank_prompt(string prompt)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => MakeAsync(Request with { Prompt = prompt }));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData(0, 36)]
    [InlineData(64, -1)]
    [InlineData(15, 64)]
    [InlineData(64, 8193)]
    [InlineData(100_000, 100_000)]
    public async Task Refuses_an_absurd_size(int width, int height)
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => MakeAsync(Request with { Width = width, Height = height }));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Stops_when_cancelled_and_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Create().MakeAsync(Request, Path.Combine(folder, "never.png"), MakerContext.Alone, cancelled.Token));
        Assert.Empty(Directory.GetFiles(folder));
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a picture of a character alone and answers with its path.</summary>
    private protected async Task<string> PortraitAsync(string look, int seed)
    {
        var path = Path.Combine(folder, $"portrait-{Directory.GetFiles(folder).Length}.png");
        var portrait =
            Request with { Width = 96, Height = 96, Seed = seed, Characters = [look], Framing = Framing.Portrait };
        await Create().MakeAsync(portrait, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        return path;
    }

    private protected async Task<byte[]> MakeAsync(ImageRequest request)
    {
        var path = Path.Combine(folder, "picture.png");
        await Create().MakeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        return await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
    }
}
