using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Pixora.Media.Providers.Remote;

/// <summary>Rejects profiles that could never make anything, at start. The message names settings, never a key.</summary>
internal sealed partial class RemoteMakerOptionsValidator : IValidateOptions<RemoteMakerOptions>
{
    private static readonly string[] Units = ["request", "second", "character", "megapixel"];

    public ValidateOptionsResult Validate(string? name, RemoteMakerOptions options)
    {
        string[] wrong = [.. options.Profiles.SelectMany(profile => Faults(profile.Key, profile.Value).Select(
            fault => $"{RemoteMakerOptions.Section}:Profiles:{profile.Key}: {fault}"))];
        if (options.PublicUrl is { } url && !IsAddress(url, isPrivate: false))
        {
            wrong = [.. wrong, $"{RemoteMakerOptions.Section}:PublicUrl is an https address without user, query or fragment."];
        }

        wrong = [.. wrong, .. PriceTable.Read(options.Prices).Faults.Select(
            fault => $"{RemoteMakerOptions.Section}:Prices: {fault}")];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Faults(string name, RemoteProfile profile)
    {
        if (!Name().IsMatch(name.ToLowerInvariant()) || name.StartsWith("local-", StringComparison.OrdinalIgnoreCase))
        {
            yield return "a name has letters, digits, '.', '_' and '-', and does not begin with 'local-'.";
        }

        if (!IsMade(profile))
        {
            yield return $"{profile.Service} is not asked for {profile.Capability}.";
        }

        if (!IsAddress(profile.BaseUrl, profile.Private))
        {
            yield return "BaseUrl must be an https address without user, query or fragment; http only with Private.";
        }

        foreach (var fault in MoreFaults(profile))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> MoreFaults(RemoteProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.Model))
        {
            yield return "Model must name a model.";
        }

        if (profile.KeyFrom is { } source && profile.Key is null)
        {
            yield return $"KeyFrom names {source}, which is not set.";
        }

        if (profile.Sizes.Any(size => PictureSize.Parse(size) is null))
        {
            yield return "Sizes are written as 1536x864.";
        }

        if (profile.Price is { } price && (price.Dollars < 0 || !Units.Contains(price.Per)))
        {
            yield return $"Price must not be negative, and is per {string.Join(", ", Units)}.";
        }

        if (profile.LongestText is < 50 or > 100_000 || profile.References is < 0 or > 16
            || profile.IdleSeconds is not (>= 0.05 and <= 3600))
        {
            yield return "LongestText is 50 to 100000, References 0 to 16, IdleSeconds up to 3600.";
        }

        if (profile is { Capability: MakerCapability.Speech, Voices.Count: 0 })
        {
            yield return "Voices must name a voice for at least one language, as Voices:en:Neutral.";
        }
    }

    private static bool IsMade(RemoteProfile profile) => (profile.Service, profile.Capability) is
        (RemoteService.OpenAI, MakerCapability.Image or MakerCapability.Speech)
        or (RemoteService.Replicate, MakerCapability.Image or MakerCapability.Speech or MakerCapability.Music)
        or (RemoteService.Fal, MakerCapability.Motion)
        or (RemoteService.ElevenLabs, MakerCapability.Speech);

    private static bool IsAddress(Uri? address, bool isPrivate) =>
        address is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (isPrivate && address.Scheme == Uri.UriSchemeHttp));

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,59}$")]
    private static partial Regex Name();
}
