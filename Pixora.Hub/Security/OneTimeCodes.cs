using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using StackExchange.Redis;

namespace Pixora.Hub.Security;

/// <summary>
/// Codes that sign in once: <c>{id}.{expires}.{signature}</c>, see docs/protocol.md. They are made by who can read the
/// local key.
/// </summary>
internal sealed class OneTimeCodes(LocalKey key, StudioStore store, StoreKeys keys, TimeProvider clock)
{
    /// <summary>A code that expires later than this from now is refused.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int LongestCode = 128;

    /// <summary>Uses a code up.</summary>
    /// <returns>True when it is signed with this key, has not expired, and was not used before.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> UseAsync(string code)
    {
        if (code.Length > LongestCode
            || code.Split('.') is not [{ Length: 32 } id, var expires, var signature]
            || !IsSigned($"{id}.{expires}", signature)
            || !IsCurrent(expires))
        {
            return false;
        }

        // Stored for longer than the code is valid.
        return await store.AskAsync(database => database.StringSetAsync(keys.Used(id), "1", 2 * Life, When.NotExists));
    }

    private bool IsSigned(string text, string signature)
    {
        var expected = Base64Url.EncodeToUtf8(
            HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"pixora-code:{text}")));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected);
    }

    private bool IsCurrent(string expires)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && end > now && end <= now + (long)Life.TotalSeconds;
    }
}
