using System.Security.Cryptography;
using System.Text;

namespace Pixora.Media.Providers.Hooks;

/// <summary>Replicate signs by a secret of the account: HMAC-SHA256 over id, time and body.</summary>
internal static class ReplicateSignature
{
    private const string SecretMark = "whsec_";

    private const string Version = "v1,";

    /// <param name="secret">As the service tells it: <c>whsec_</c> and base64.</param>
    public static HookOutcome Check(string secret, HookCall call, DateTimeOffset now)
    {
        if (call.Header("webhook-id") is not { Length: > 0 } id
            || call.Header("webhook-signature") is not { } signatures
            || call.Header("webhook-timestamp") is not { } timestamp || HookAge.IsNear(timestamp, now) is not { } near)
        {
            return new(HookVerdict.Forged);
        }

        var key = new byte[secret.Length];
        var text = secret.StartsWith(SecretMark, StringComparison.Ordinal) ? secret[SecretMark.Length..] : secret;
        if (!Convert.TryFromBase64String(text, key, out var length))
        {
            return new(HookVerdict.Forged);
        }

        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. call.Body];
        var expected = HMACSHA256.HashData(key.AsSpan(0, length), content);
        var isSigned = signatures.Split(' ').Any(signature =>
            signature.StartsWith(Version, StringComparison.Ordinal) && IsSame(expected, signature[Version.Length..]));
        return !isSigned ? new(HookVerdict.Forged) : !near ? new(HookVerdict.Stale) : new(HookVerdict.Genuine, id);
    }

    private static bool IsSame(byte[] expected, string signature)
    {
        var given = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, given, out var length)
            && CryptographicOperations.FixedTimeEquals(expected, given.AsSpan(0, length));
    }
}
