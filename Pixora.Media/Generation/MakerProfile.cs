using System.Text.Json.Serialization;

namespace Pixora.Media.Generation;

/// <summary>Describes a maker.</summary>
/// <param name="Name">Stable, lowercase: <c>local-image</c>. Part of every key of what it makes.</param>
/// <param name="Version">
/// Raised whenever the same request would give other bytes. Part of every key of what it makes.
/// </param>
/// <param name="NeedsNetwork">True when it calls a service outside this machine.</param>
/// <param name="TakesReferences">Of a maker of pictures: true when it can keep to
/// <see cref="ImageRequest.References"/>. Characters get a picture of their own only then.</param>
/// <param name="Equipment">What it works with and its bytes depend on, such as the hash of a set of drawings; part of every
/// key. Null, and then no part of a key, when it needs nothing.</param>
public sealed record MakerProfile(
    string Name, int Version, bool NeedsNetwork, bool TakesReferences = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Equipment = null);
