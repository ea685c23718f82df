using Pixora.Media.Storage;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Conformance;

public sealed class LocalBlobStoreTests : BlobStoreConformance
{
    private readonly TestData data = new();
    private readonly DataFolder folder;

    public LocalBlobStoreTests() => folder = data.Open();

    private protected override IBlobStore Create() => new LocalBlobStore(folder, Clock);

    public override void Dispose()
    {
        Assert.DoesNotContain(data.Files, file => file.Contains(".tmp", StringComparison.Ordinal));
        folder.Dispose();
        data.Dispose();
        base.Dispose();
    }
}
