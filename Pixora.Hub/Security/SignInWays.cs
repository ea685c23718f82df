namespace Pixora.Hub.Security;

internal static class SignInWays
{
    /// <summary>Section that Microsoft.Identity.Web reads.</summary>
    public const string EntraSection = "AzureAd";

    /// <summary>
    /// The way that the configuration chooses: the one it describes, and the local one when it describes none.
    /// </summary>
    public static SignInWay Of(IConfiguration configuration) => configuration switch
    {
        _ when configuration.GetSection(EntraSection).Exists() => SignInWay.Entra,
        _ when configuration.GetSection(JwtSettings.Section).Exists() => SignInWay.Jwt,
        _ => SignInWay.Local,
    };
}
