using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Pixora.Hub.Contracts;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The makers that are set up while the server runs, and who is asked by default. Keys are encrypted with the keys of
/// the data folder: whoever reads the store alone cannot use them.
/// </summary>
internal sealed class MakerStore(StudioStore store, StoreKeys keys, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Pixora.Makers");

    /// <summary>All makers as text, by name: the same text, the same maker.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync() =>
        (await store.AskAsync(database => database.HashGetAllAsync(keys.Makers)))
            .ToDictionary(entry => entry.Name.ToString(), entry => entry.Value.ToString(), StringComparer.Ordinal);

    /// <summary>By capability, as it is written on the wire.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyDictionary<string, string>> DefaultsAsync() =>
        (await store.AskAsync(database => database.HashGetAllAsync(keys.MakerDefaults)))
            .ToDictionary(entry => entry.Name.ToString(), entry => entry.Value.ToString(), StringComparer.Ordinal);

    /// <param name="key">Null when it has none.</param>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task SaveAsync(string name, WireProfile profile, string? key) =>
        store.AskAsync(database => database.HashSetAsync(
        keys.Makers, name, JsonSerializer.Serialize(new KeptMaker(profile, Sealed(key)), JsonSerializerOptions.Web)));

    /// <summary>Removes a maker, also where it is asked by default.</summary>
    /// <returns>False when there was none of the name.</returns>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> RemoveAsync(string name)
    {
        foreach (var (capability, chosen) in await DefaultsAsync())
        {
            if (chosen == name)
            {
                await store.AskAsync(database => database.HashDeleteAsync(keys.MakerDefaults, capability));
            }
        }

        return await store.AskAsync(database => database.HashDeleteAsync(keys.Makers, name));
    }

    /// <param name="maker">Null leaves it to the configuration.</param>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task ChooseAsync(string capability, string? maker) => store.AskAsync(database => maker is null
        ? database.HashDeleteAsync(keys.MakerDefaults, capability)
        : database.HashSetAsync(keys.MakerDefaults, capability, maker));

    /// <summary>A maker from its text; null when it cannot be read.</summary>
    public static KeptMaker? Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptMaker>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The key of a maker; null when it has none, or the keys of the data folder are others now.</summary>
    public string? KeyOf(KeptMaker maker)
    {
        try
        {
            return maker.SealedKey is null ? null
                : Encoding.UTF8.GetString(protector.Unprotect(Convert.FromBase64String(maker.SealedKey)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string? Sealed(string? key) =>
        key is null ? null : Convert.ToBase64String(protector.Protect(Encoding.UTF8.GetBytes(key)));
}

/// <param name="SealedKey">Encrypted, base64; null when it has none.</param>
internal sealed record KeptMaker(WireProfile Profile, string? SealedKey);
