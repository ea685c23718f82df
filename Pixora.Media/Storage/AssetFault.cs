using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Storage;

public enum FaultKind
{
    /// <summary>The file is gone.</summary>
    Missing,

    /// <summary>The file's content is not what was added.</summary>
    Corrupt,

    /// <summary>The record beside the file cannot be read.</summary>
    Unreadable,
}

/// <summary>An asset that is not what was added.</summary>
/// <param name="SharedBy">Files of readable folders that are the same file, relative to the data folder: dropping the
/// asset leaves them as they are.</param>
public sealed record AssetFault(AssetKey Key, FaultKind Kind, ValueList<string> SharedBy);
