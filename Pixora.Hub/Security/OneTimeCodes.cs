using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using StackExchange.Redis;

namespace Pixora.Hub.Security;

/// <summary>Codes that sign in once. Who can read the local key makes them: <c>{id}.{expires}.{signature}</c>, see docs/protocol.md.</summary>
internal sealed class OneTimeCodes(LocalKey key, StudioStore store, StoreKeys keys, TimeProvider clock)
{
    /// <summary>The longest that a code may still have to live.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int LongestCode = 128;

    /// <summary>True the first time that a code of this key is used in time.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> UseAsync(string code)
    {
        if (code.Length > LongestCode || code.Split('.') is not [{ Length: 32 } id, var expires, var signature] || !IsSigned($"{id}.{expires}", signature) || !IsCurrent(expires))
        {
            return false;
        }

        // Remembered for longer than the code could be used.
        return await store.AskAsync(database => database.StringSetAsync(keys.Used(id), "1", 2 * Life, When.NotExists));
    }

    private bool IsSigned(string text, string signature)
    {
        var expected = Base64Url.EncodeToUtf8(HMACSHA256.HashData(key.Bytes, Encoding.UTF8.GetBytes($"pixora-code:{text}")));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected);
    }

    private bool IsCurrent(string expires)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > now && end <= now + (long)Life.TotalSeconds;
    }
}
