using Microsoft.Extensions.Logging.Abstractions;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Storage;

/// <summary>A data folder of its own for each test, gone with it.</summary>
internal sealed class TestData : IDisposable
{
    private static readonly MakerProfile Maker = new("images", 1, NeedsNetwork: false);

    public string Root { get; } = Directory.CreateTempSubdirectory("pixora-test-").FullName;

    /// <summary>
    /// Every file under the assets folder, as relative paths, what is not finished included, locks not.
    /// </summary>
    public string[] Files =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "assets"), "*", Everything)
            .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Root, path))
            .Order(StringComparer.Ordinal),
    ];

    private static EnumerationOptions Everything => new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <param name="blobs">Where its assets are kept; null keeps them in the folder.</param>
    /// <param name="check">Null takes one of its own.</param>
    public static AssetStore StoreIn(
        DataFolder folder, TimeProvider time, IBlobStore? blobs = null, IAssetCheck? check = null) => new(
        blobs ?? new LocalBlobStore(folder, time),
        folder,
        check ?? new RubbishCheck(),
        time,
        NullLogger<AssetStore>.Instance);

    public static ImageSpec Picture(string prompt) => new(
        Maker, new SceneId("scene-1"), new ImageRequest(prompt, VisualStyle.Vivid, 72, 42, 1, []));

    public static Func<string, CancellationToken, Task<AssetDetail>> Writing(string content) => async (path, cancellationToken) =>
    {
        await File.WriteAllTextAsync(path, content, cancellationToken);
        return AssetDetail.None;
    };

    public DataFolder Open() => DataFolder.Open(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
