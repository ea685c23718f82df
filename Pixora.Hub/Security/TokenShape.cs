using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Pixora.Hub.Security;

/// <summary>What a token says of itself must be understood, all of it: RFC 7515 §2, §4 and §4.1.11, RFC 7519 §4, RFC 8725 §3.11.</summary>
internal static class TokenShape
{
    /// <summary>A name that comes twice would be read as one thing here and as another where it was issued.</summary>
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>False for one that asks for an extension (none is known here), is for another use, says a thing twice, or is written otherwise than it was issued.</summary>
    public static bool IsUnderstood(JsonWebToken token) =>
        IsWrittenAsIssued(token.EncodedToken) && HasKnownHeader(token.EncodedHeader) && IsReadable(token.EncodedPayload);

    /// <summary>Three parts, each as base64url writes it: no padding, no spaces, no bits that nobody reads. Else one token would have many spellings.</summary>
    private static bool IsWrittenAsIssued(string token) => token.Split('.') is { Length: 3 } parts && Array.TrueForAll(parts, IsCanonical);

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

    /// <summary>An issuer signs other things with the same key, such as the word that somebody has signed out.</summary>
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
