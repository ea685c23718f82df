using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media.Rendering.Making;

/// <summary>A part of a film that a service outside this machine is about to be asked for.</summary>
/// <param name="Price">As its maker quotes it.</param>
public sealed record PartOrder(AssetSpec Spec, Price Price);
