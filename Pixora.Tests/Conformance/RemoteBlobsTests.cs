using Pixora.Media.Storage;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Conformance;

/// <summary>Holds the fake that stands for a bucket to the same promises.</summary>
public sealed class RemoteBlobsTests : BlobStoreConformance
{
    private protected override IBlobStore Create() => new RemoteBlobs(Clock);
}
