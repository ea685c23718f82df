using System.Buffers.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Pixora.Hub.Security;

/// <summary>What a token says of itself must be understood, all of it: RFC 7515 §4 and §4.1.11, RFC 7519 §4, RFC 8725 §3.11.</summary>
internal static class TokenShape
{
    /// <summary>A name that comes twice would be read as one thing here and as another where it was issued.</summary>
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>False for one that asks for an extension (none is known here), is for another use, or says a thing twice.</summary>
    public static bool IsUnderstood(JsonWebToken token) => HasKnownHeader(token.EncodedHeader) && IsReadable(token.EncodedPayload);

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
