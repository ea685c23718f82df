using System.ComponentModel.DataAnnotations;

namespace Pixora.Hub.Security;

/// <summary>
/// The issuer whose tokens are accepted; read from the section <see cref="Section"/> of the configuration.
/// </summary>
public sealed class JwtSettings : IValidatableObject
{
    public const string Section = "Pixora:Jwt";

    /// <summary>Least length of a signing key, in bytes.</summary>
    public const int ShortestKey = 32;

    /// <summary>
    /// The <c>iss</c> of a token. Required with a <see cref="SigningKey"/>; an authority publishes its own.
    /// </summary>
    public string? Issuer { get; set; }

    /// <summary>The <c>aud</c> of a token.</summary>
    [Required]
    public string Audience { get; set; } = "";

    /// <summary>
    /// Key for HS256, base64, at least <see cref="ShortestKey"/> bytes. Either this or <see cref="Authority"/>.
    /// </summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Address of an OpenID Connect provider, https; its keys are fetched there, for RS256 and ES256.
    /// </summary>
    public string? Authority { get; set; }

    /// <summary>
    /// This server's name at the <see cref="Authority"/>, with which browsers sign in there. Without it only programs
    /// come in, with their tokens.
    /// </summary>
    public string? ClientId { get; set; }

    /// <summary>Secret of <see cref="ClientId"/>; not needed where PKCE is enough.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The signing key, null when there is none or it is not base64.</summary>
    internal byte[]? Key
    {
        get
        {
            var bytes = new byte[SigningKey?.Length ?? 0];
            return Convert.TryFromBase64String(SigningKey ?? "", bytes, out var length) && length > 0
                ? bytes[..length]
                : null;
        }
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(SigningKey) == string.IsNullOrEmpty(Authority))
        {
            yield return new ValidationResult(
                $"{Section} needs either a SigningKey or an Authority.", [nameof(SigningKey), nameof(Authority)]);
        }

        if (!string.IsNullOrEmpty(SigningKey) && string.IsNullOrEmpty(Issuer))
        {
            yield return new ValidationResult($"{Section} needs an Issuer beside its SigningKey.", [nameof(Issuer)]);
        }

        if (!string.IsNullOrEmpty(ClientId) && string.IsNullOrEmpty(Authority))
        {
            yield return new ValidationResult(
                $"{Section}: browsers sign in with a ClientId at an Authority.", [nameof(ClientId)]);
        }

        if (!string.IsNullOrEmpty(Authority) && !Authority.StartsWith("https://", StringComparison.Ordinal))
        {
            yield return new ValidationResult($"{Section}: the Authority is an https address.", [nameof(Authority)]);
        }
    }
}
