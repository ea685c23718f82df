using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>An asset to be handed out.</summary>
/// <param name="Content">Can be sought; nothing is read before it is asked for.</param>
/// <param name="Address">Where anybody can read it for a while without Pixora, if there is such a place.</param>
public sealed record AssetContent(AssetKey Key, Stream Content, AssetRecord Record, Uri? Address = null);
