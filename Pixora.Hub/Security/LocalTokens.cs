using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>Tokens of the local sign-in.</summary>
internal sealed class LocalTokens(LocalKey key, TimeProvider clock)
{
    public const string Issuer = "pixora-local";

    public const string Audience = "pixora";

    /// <summary>A token expires after this time.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    private static readonly JsonWebTokenHandler Writer = new();

    public SessionReply Issue(UserId user)
    {
        var now = clock.GetUtcNow();
        var expires = now + Life;
        var token = Writer.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            Claims = new Dictionary<string, object> { [Caller.Subject] = user.Value },
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = new SigningCredentials(
                new SymmetricSecurityKey(key.Bytes), SecurityAlgorithms.HmacSha256),
        });
        return new SessionReply(token, expires);
    }
}
