using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Describes the maker of a profile. Its version follows from every setting that changes what it makes: another model
/// or voice makes other assets, and what was paid for under the old settings is found again when they are back.
/// </summary>
internal static class MakerFingerprint
{
    public static MakerProfile Of(string name, RemoteProfile profile) =>
        new(name, Version(profile), NeedsNetwork: true, profile.Capability is MakerCapability.Image && profile.References > 0);

    private static int Version(RemoteProfile profile)
    {
        var settings = JsonSerializer.SerializeToUtf8Bytes(new
        {
            profile.Service,
            profile.Dialect,
            profile.BaseUrl,
            profile.Model,
            Voices = Sorted(profile.Voices.Select(voices => KeyValuePair.Create(voices.Key, Sorted(voices.Value)))),
            Samples = Sorted(profile.Samples.Select(sample => KeyValuePair.Create(sample.Key, sample.Value.Text))),
            profile.Sizes,
            profile.References,
            Inputs = Sorted(profile.Inputs),
            Fixed = Sorted(profile.Fixed),
        });
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(settings)) & int.MaxValue | 1;
    }

    private static KeyValuePair<string, T>[] Sorted<TKey, T>(IEnumerable<KeyValuePair<TKey, T>> entries) =>
        [.. entries.Select(entry => KeyValuePair.Create($"{entry.Key}", entry.Value)).OrderBy(entry => entry.Key, StringComparer.Ordinal)];
}
