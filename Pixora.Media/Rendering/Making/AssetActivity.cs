using System.Diagnostics;
using Pixora.Media.Graph;
using Pixora.Media.Telemetry;

namespace Pixora.Media.Rendering.Making;

/// <summary>Spans around assets.</summary>
internal static class AssetActivity
{
    /// <summary>A render gets an asset, stored before or made now.</summary>
    public static Activity? Asset(AssetSpec spec) => MediaActivity.Begin("asset", spec.Kind.Text());

    /// <summary>An asset is being made, the wait for a free lane included.</summary>
    public static Activity? Make(AssetSpec spec) =>
        MediaActivity.Begin("make", spec.Kind.Text())?.SetTag("pixora.maker", spec.Maker.Name);

    public static void Arrived(this Activity? asset, bool reused) => asset?.SetTag("pixora.asset.reused", reused);
}
