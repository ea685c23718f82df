using Pixora.Hub.Security;

namespace Pixora.Hub.Sessions;

/// <summary>As whom this server has browsers sign in at a provider.</summary>
/// <param name="Authority">Address of the provider; null for Microsoft Entra ID, whose section says everything.</param>
/// <param name="Secret">Null for a client that proves itself by PKCE alone.</param>
/// <param name="Issuer">The <c>iss</c> of its tokens, null for the one that the provider publishes.</param>
internal sealed record OpenIdClient(string? Authority, string? Id, string? Secret, string? Issuer)
{
    /// <summary>Null when the configuration names none: then browsers cannot sign in at a provider.</summary>
    public static OpenIdClient? Of(IConfiguration configuration)
    {
        var entra = configuration.GetSection(SignInWays.EntraSection);
        var jwt = configuration.GetSection(JwtSettings.Section);
        return SignInWays.Of(configuration) switch
        {
            SignInWay.Entra when !string.IsNullOrEmpty(entra["ClientSecret"]) => new(null, null, null, null),
            SignInWay.Jwt when jwt[nameof(JwtSettings.ClientId)] is { Length: > 0 } id => new(
                jwt[nameof(JwtSettings.Authority)], id, jwt[nameof(JwtSettings.ClientSecret)],
                jwt[nameof(JwtSettings.Issuer)]),
            _ => null,
        };
    }
}
