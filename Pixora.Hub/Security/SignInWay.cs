namespace Pixora.Hub.Security;

/// <summary>How people prove who they are.</summary>
internal enum SignInWay
{
    /// <summary>By the key in the data folder, on the machine that the server runs on.</summary>
    Local,

    /// <summary>By a token of an issuer that the section <see cref="JwtSettings.Section"/> names.</summary>
    Jwt,

    /// <summary>By a token of Microsoft Entra ID, which the section <c>AzureAd</c> describes.</summary>
    Entra,
}
