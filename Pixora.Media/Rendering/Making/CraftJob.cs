using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media.Rendering.Making;

/// <summary>One asset being made.</summary>
/// <param name="Inputs">Files of the spec's inputs.</param>
/// <param name="Path">Where to write.</param>
internal sealed record CraftJob(IReadOnlyDictionary<AssetKey, string> Inputs, string Path, MakerContext Context)
{
    /// <summary>0 to 1.</summary>
    public IProgress<double> Progress => Context.Progress;

    /// <summary>The file of the input whose key stands in a request in place of a path.</summary>
    public string FileOf(string key) => Inputs[new AssetKey(key)];
}
