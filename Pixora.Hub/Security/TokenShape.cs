using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Pixora.Hub.Security;

/// <summary>
/// Rejects tokens with headers or encodings that are not understood: RFC 7515 §2, §4 and §4.1.11, RFC 7519 §4, RFC 8725
/// §3.11.
/// </summary>
internal static class TokenShape
{
    /// <summary>Duplicate names are rejected: the issuer may read another of the two values.</summary>
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>
    /// False for a token that requires an extension (none is supported), is of another type, has duplicate names, or is
    /// not in the one canonical encoding.
    /// </summary>
    public static bool IsUnderstood(JsonWebToken token) =>
        IsWrittenAsIssued(token.EncodedToken) && HasKnownHeader(token.EncodedHeader) && IsReadable(
            token.EncodedPayload);

    /// <summary>
    /// Three parts in canonical base64url: no padding, no spaces, no unused bits. Else the same token could be written
    /// in many ways.
    /// </summary>
    private static bool IsWrittenAsIssued(string token) =>
        token.Split('.') is { Length: 3 } parts && Array.TrueForAll(parts, IsCanonical);

    private static bool IsCanonical(string part)
    {
        try
        {
            return Base64Url.EncodeToString(Base64Url.DecodeFromChars(part)) == part;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool HasKnownHeader(string encoded)
    {
        using var header = Read(encoded);
        return header?.RootElement is { ValueKind: JsonValueKind.Object } names
            && !names.TryGetProperty("crit", out _) && !names.TryGetProperty("b64", out _)
            && (!names.TryGetProperty("typ", out var type) || IsAccessToken(type));
    }

    private static bool IsReadable(string encoded)
    {
        using var payload = Read(encoded);
        return payload is not null;
    }

    /// <summary>An issuer signs other types with the same key, such as a logout token.</summary>
    private static bool IsAccessToken(JsonElement type) => type.ValueKind is JsonValueKind.String
        && type.GetString()!.ToUpperInvariant() is "JWT" or "AT+JWT" or "APPLICATION/JWT" or "APPLICATION/AT+JWT";

    private static JsonDocument? Read(string encoded)
    {
        try
        {
            return JsonDocument.Parse(Base64Url.DecodeFromChars(encoded), Once);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException)
        {
            return null;
        }
    }
}
