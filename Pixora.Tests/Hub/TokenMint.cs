using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pixora.Hub.Security;

namespace Pixora.Tests.Hub;

/// <summary>Makes tokens, good ones and forged ones.</summary>
internal static class TokenMint
{
    public static byte[] OtherKey { get; } = Enumerable.Repeat((byte)7, 32).ToArray();

    /// <param name="change">What differs from a good token of the local sign-in.</param>
    /// <param name="algorithm">One for a shared key.</param>
    public static string Make(
        byte[] key, Action<SecurityTokenDescriptor>? change = null, string algorithm = SecurityAlgorithms.HmacSha256)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = LocalTokens.Issuer,
            Audience = LocalTokens.Audience,
            Claims = new Dictionary<string, object> { ["sub"] = "ada" },
            Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key), algorithm),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>Signed with the key, whatever its parts say.</summary>
    /// <param name="header">JSON.</param>
    /// <param name="claims">JSON; those of a good token of the local sign-in when null.</param>
    public static string Raw(byte[] key, string header, string? claims = null)
    {
        var middle = claims is null ? Make(key).Split('.')[1] : Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(claims));
        var text = $"{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(header))}.{middle}";
        return $"{text}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(text)))}";
    }

    /// <summary>The same claims with nothing that proves them.</summary>
    public static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg = "none", typ = "JWT" }))}.{token.Split('.')[1]}.";

    /// <summary>Another name under a signature that was made for the first.</summary>
    public static string Renamed(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"ada\"", "\"eve\"", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(claims))}.{parts[2]}";
    }
}
