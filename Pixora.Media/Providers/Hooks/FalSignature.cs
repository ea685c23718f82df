using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NSec.Cryptography;

namespace Pixora.Media.Providers.Hooks;

/// <summary>fal signs by keys that it publishes: Ed25519 over request, user, time and the hash of the body.</summary>
internal static class FalSignature
{
    /// <param name="published">The service's set of keys, a JWKS.</param>
    public static HookOutcome Check(JsonObject published, HookCall call, DateTimeOffset now)
    {
        if (call.Header("x-fal-webhook-request-id") is not { Length: > 0 } request
            || call.Header("x-fal-webhook-user-id") is not { } user
            || call.Header("x-fal-webhook-timestamp") is not { } timestamp
                || HookAge.IsNear(timestamp, now) is not { } near
            || Signature(call.Header("x-fal-webhook-signature")) is not { } signature)
        {
            return new(HookVerdict.Forged);
        }

        var text = $"{request}\n{user}\n{timestamp}\n{Convert.ToHexStringLower(SHA256.HashData(call.Body))}";
        var content = Encoding.UTF8.GetBytes(text);
        var isSigned = Keys(published).Any(key => SignatureAlgorithm.Ed25519.Verify(key, content, signature));
        return !isSigned ? new(HookVerdict.Forged)
            : !near ? new(HookVerdict.Stale)
            : new(HookVerdict.Genuine, $"{request}-{timestamp}", request);
    }

    private static byte[]? Signature(string? hex) =>
        hex is { Length: 128 } && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : null;

    private static IEnumerable<PublicKey> Keys(JsonObject published)
    {
        foreach (var key in (published["keys"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (key["x"]?.ToString() is { } written && Base64Url.IsValid(written)
                && PublicKey.TryImport(
                    SignatureAlgorithm.Ed25519, Base64Url.DecodeFromChars(written), KeyBlobFormat.RawPublicKey,
                        out var imported))
            {
                yield return imported!;
            }
        }
    }
}
