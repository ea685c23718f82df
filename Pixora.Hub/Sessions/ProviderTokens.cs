using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Pixora.Hub.Sessions;

/// <summary>What a provider gave for a session. The server keeps it; no browser sees it.</summary>
/// <param name="Refresh">Gets the next ones, null when the provider gave none: the session ends with these.</param>
/// <param name="RenewAt">From when on they are renewed.</param>
/// <param name="Until">When the provider's word ends.</param>
internal sealed record ProviderTokens(string? Refresh, DateTimeOffset RenewAt, DateTimeOffset Until)
{
    /// <summary>Share of their life after which tokens are renewed.</summary>
    private const double RenewalShare = 0.75;

    public static ProviderTokens Of(string? refresh, DateTimeOffset now, DateTimeOffset until) =>
        new(refresh, now + ((until - now) * RenewalShare), until);

    /// <summary>Takes the tokens out of the properties of a sign-in; null when there are none.</summary>
    public static ProviderTokens? Take(AuthenticationProperties properties, DateTimeOffset now)
    {
        var refresh = properties.GetTokenValue("refresh_token");
        var until = properties.GetTokenValue("expires_at");
        properties.StoreTokens([]);
        return DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) ? Of(refresh, now, end) : null;
    }
}
