using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace Pixora.Hub.Sessions;

/// <summary>
/// Renews the tokens of sessions at their provider, ahead of their end. One request on one pod renews; the others go on
/// with what there is, and wait only when it has run out: a provider that changes the refresh token each time ends a
/// session whose old one comes twice.
/// </summary>
internal sealed class TokenRenewal(
    SessionStore sessions, IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock, ILogger<TokenRenewal> log)
{
    /// <summary>A provider that cannot be reached does not end sessions before so much time has passed.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>Longer than a provider is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Renews the tokens of a session if it is time to.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<TokenStanding> KeepAsync(string id, CancellationToken cancellationToken)
    {
        var tokens = await sessions.TokensAsync(id);
        if (tokens is null || clock.GetUtcNow() < tokens.RenewAt)
        {
            return TokenStanding.Good;
        }

        if (tokens.Refresh is null)
        {
            return IsOver(tokens) ? TokenStanding.Over : TokenStanding.Good;
        }

        if (!await sessions.TryRenewAsync(id))
        {
            return IsOver(tokens) ? await WaitAsync(id, cancellationToken) : TokenStanding.Good;
        }

        try
        {
            // Read again: somebody may have renewed them before the renewal was taken.
            var latest = await sessions.TokensAsync(id);
            return latest is null || clock.GetUtcNow() < latest.RenewAt
                ? TokenStanding.Good
                : await RenewAsync(id, latest);
        }
        finally
        {
            await sessions.RenewedAsync(id);
        }
    }

    private bool IsOver(ProviderTokens tokens) => clock.GetUtcNow() >= tokens.Until;

    /// <summary>What there is when the provider cannot be asked.</summary>
    private TokenStanding WithoutProvider(ProviderTokens tokens) =>
        clock.GetUtcNow() < tokens.Until + Grace ? TokenStanding.Good : TokenStanding.Unknown;

    /// <summary>Waits for the request that renews the tokens.</summary>
    private async Task<TokenStanding> WaitAsync(string id, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        while (await sessions.IsRenewingAsync(id) && clock.GetElapsedTime(begun) < Patience)
        {
            await Task.Delay(LookInterval, clock, cancellationToken);
        }

        return await sessions.TokensAsync(id) is { } tokens ? WithoutProvider(tokens) : TokenStanding.Over;
    }

    /// <summary>
    /// Runs to its end even when the request that began it is given up: the provider may have taken the old refresh token
    /// by then, and the new one must be kept.
    /// </summary>
    private async Task<TokenStanding> RenewAsync(string id, ProviderTokens tokens)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        try
        {
            using var answer = await AskAsync(tokens.Refresh!, patience.Token);
            if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized)
            {
                return TokenStanding.Over;
            }

            answer.EnsureSuccessStatusCode();
            var renewed = (await answer.Content.ReadFromJsonAsync<TokenAnswer>(patience.Token))!;
            var now = clock.GetUtcNow();
            await sessions.KeepAsync(
                id,
                ProviderTokens.Of(renewed.Refresh ?? tokens.Refresh, now, ProviderTokens.End(renewed.Seconds, now)));
            return TokenStanding.Good;
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or InvalidOperationException
            or OperationCanceledException)
        {
            log.RenewalFailed(away);
            return WithoutProvider(tokens);
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string refresh, CancellationToken cancellationToken)
    {
        var provider = options.Get(SessionSchemes.OpenId);
        var places = await provider.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"), new("refresh_token", refresh), new("client_id", provider.ClientId),
            .. string.IsNullOrEmpty(provider.ClientSecret)
                ? []
                : (KeyValuePair<string, string?>[])[new("client_secret", provider.ClientSecret)],
        ]);
        return await provider.Backchannel.PostAsync(new Uri(places.TokenEndpoint), form, cancellationToken);
    }

    private sealed record TokenAnswer(
        [property: JsonPropertyName("refresh_token")] string? Refresh,
        [property: JsonPropertyName("expires_in")] int? Seconds);
}
