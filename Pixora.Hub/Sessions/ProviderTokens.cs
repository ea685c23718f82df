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

    /// <summary>The life of tokens of which the provider does not say it (RFC 6749, section 5.1, leaves it open).</summary>
    private static readonly TimeSpan AssumedLife = TimeSpan.FromMinutes(10);

    public static ProviderTokens Of(string? refresh, DateTimeOffset now, DateTimeOffset until) =>
        new(refresh, now + ((until - now) * RenewalShare), until);

    /// <param name="seconds">As the provider says; null when it does not.</param>
    public static DateTimeOffset End(int? seconds, DateTimeOffset now) =>
        now + (seconds is > 0 ? TimeSpan.FromSeconds(seconds.Value) : AssumedLife);

    /// <summary>Takes the tokens out of the properties of a sign-in; null when there are none.</summary>
    public static ProviderTokens? Take(AuthenticationProperties properties, DateTimeOffset now)
    {
        var refresh = properties.GetTokenValue("refresh_token");
        var until = properties.GetTokenValue("expires_at");
        var any = properties.GetTokens().Any();
        properties.StoreTokens([]);
        return DateTimeOffset.TryParse(until, CultureInfo.InvariantCulture, out var end) ? Of(refresh, now, end)
            : any ? Of(refresh, now, End(null, now))
            : null;
    }
}
