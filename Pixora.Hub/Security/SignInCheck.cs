using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Security;

/// <summary>
/// Refuses to start with a configuration that would let in anybody, or anybody who knows a development key.
/// </summary>
internal sealed class SignInCheck(
    StudioFolder folder, LocalKey local, IOptions<JwtSettings> settings, IConfiguration configuration, IHostEnvironment environment)
    : IHostedService
{
    /// <exception cref="StartRefusedException">
    /// <c>auth.missing</c>, <c>auth.key.short</c>, <c>auth.key.development</c> or <c>auth.key.damaged</c>.
    /// </exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Open();
        switch (SignInWays.Of(configuration))
        {
            case SignInWay.Local:
                CheckLocal();
                break;
            case SignInWay.Jwt when !string.IsNullOrEmpty(settings.Value.SigningKey):
                CheckKey(settings.Value.Key);
                break;
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An environment without a name counts as Production.</summary>
    private bool IsProduction => environment.IsProduction() || string.IsNullOrWhiteSpace(environment.EnvironmentName);

    private void CheckLocal()
    {
        if (IsProduction)
        {
            throw new StartRefusedException(
                "auth.missing",
                $"In Production people sign in with tokens: set {SignInWays.EntraSection} or {JwtSettings.Section}, see docs/protocol.md. "
                + "For this machine alone set ASPNETCORE_ENVIRONMENT=Local.");
        }

        // The first start makes the key.
        _ = local.Bytes;
    }

    private void CheckKey(byte[]? key)
    {
        if (key is null || key.Length < JwtSettings.ShortestKey)
        {
            throw new StartRefusedException(
                "auth.key.short",
                $"{JwtSettings.Section}:SigningKey is base64 of at least {JwtSettings.ShortestKey} bytes. "
                + "Make one with: openssl rand -base64 32");
        }

        if (IsProduction && local.Existing is { } development && CryptographicOperations.FixedTimeEquals(key, development))
        {
            throw new StartRefusedException(
                "auth.key.development",
                $"{JwtSettings.Section}:SigningKey is the key of the local sign-in. "
                + "Production needs one of its own: openssl rand -base64 32");
        }
    }
}
