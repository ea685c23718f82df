using Pixora.Media.Graph;

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
public sealed record AssetFault(AssetKey Key, FaultKind Kind);
