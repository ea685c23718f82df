using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Looks at files that were made. A program may end well and leave rubbish.</summary>
public interface IAssetCheck
{
    /// <summary>
    /// What is wrong with a file, null when it is what was asked for. Quick: its header and tables are read, nothing is
    /// decoded.
    /// </summary>
    /// <param name="detail">What its maker says of it.</param>
    string? FindFault(AssetSpec spec, string path, AssetDetail detail);

    /// <summary>Whether all of a file can be read, whatever was asked for. Pictures are decoded.</summary>
    bool IsReadable(string path);
}
