using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media.Rendering.Making;

/// <summary>One asset being made.</summary>
/// <param name="Inputs">Files of the spec's inputs.</param>
/// <param name="Path">Where to write.</param>
/// <param name="Slip">For a maker that orders from a service.</param>
/// <param name="Progress">0 to 1.</param>
internal sealed record Making(IReadOnlyDictionary<AssetKey, string> Inputs, string Path, IJobSlip Slip, IProgress<double> Progress)
{
    /// <summary>The file of the input whose key stands in a request in place of a path.</summary>
    public string FileOf(string key) => Inputs[new AssetKey(key)];
}
