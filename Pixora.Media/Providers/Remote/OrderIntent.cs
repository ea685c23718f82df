using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pixora.Media.Providers.Remote;

/// <summary>What is written down before something is ordered.</summary>
/// <param name="Input">Hash of all that the service is asked.</param>
/// <param name="At">When; a service is asked about orders since then.</param>
internal sealed record OrderIntent(string Input, DateTimeOffset At)
{
    private const int HashDigits = 32;

    public static OrderIntent Of(string input, DateTimeOffset now) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input)))[..HashDigits], now);

    /// <summary>Null when it is not one.</summary>
    public static OrderIntent? Parse(string? text) => text?.Split('@') is [var input, var at]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(input, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Input}@{At.ToUnixTimeSeconds()}");
}
