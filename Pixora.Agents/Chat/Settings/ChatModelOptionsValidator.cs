using Microsoft.Extensions.Options;

namespace Pixora.Agents.Chat.Settings;

/// <summary>Rejects profiles that could never answer, at start. The message names settings, never a key.</summary>
internal sealed class ChatModelOptionsValidator : IValidateOptions<ChatModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatModelOptions options)
    {
        string[] wrong =
        [
            .. options.Profiles.SelectMany(
                profile => Faults(profile.Value).Select(fault => $"{ChatModelOptions.Section}:Profiles:{profile.Key}:{fault}")),
            .. OrderFaults(options),
        ];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Faults(ModelProfile profile)
    {
        if (!IsAddress(profile.BaseUrl))
        {
            yield return $"BaseUrl ({Harmless(profile.BaseUrl)}) must be an http or https address without user, query or fragment.";
        }

        if (profile.KeyFrom is { } source && profile.Key is null)
        {
            yield return $"KeyFrom names {source}, which is not set.";
        }

        if (string.IsNullOrWhiteSpace(profile.Model) || profile.RoleModels.Values.Any(string.IsNullOrWhiteSpace))
        {
            yield return "Model must name a model, and so must every entry of RoleModels.";
        }

        foreach (var fault in RangeFaults(profile))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> RangeFaults(ModelProfile profile)
    {
        if (profile.Attempts is < 1 or > 5)
        {
            yield return $"Attempts ({profile.Attempts}) must be 1 to 5.";
        }

        if (profile.PatienceSeconds is not (>= 5 and <= 600))
        {
            yield return $"PatienceSeconds ({profile.PatienceSeconds}) must be 5 to 600.";
        }

        if (profile.FirstWordSeconds is not (null or (>= 5 and <= 600)))
        {
            yield return $"FirstWordSeconds ({profile.FirstWordSeconds}) must be 5 to 600.";
        }

        if ((profile.InputPrice is null) != (profile.OutputPrice is null))
        {
            yield return "InputPrice and OutputPrice belong together.";
        }

        if (profile.InputPrice < 0 || profile.OutputPrice < 0
            || profile.Prices.Values.Any(price => price.Input < 0 || price.Output < 0))
        {
            yield return "Prices must not be negative.";
        }
    }

    private static IEnumerable<string> OrderFaults(ChatModelOptions options)
    {
        var order = $"{ChatModelOptions.Section}:Order";
        if (options.Order.Count == 0 && options.Profiles.Count > 1)
        {
            yield return $"{order} must say which of the {options.Profiles.Count} profiles is asked first.";
        }

        foreach (var unknown in options.Order.Where(name => !options.Profiles.ContainsKey(name)))
        {
            yield return $"{order} names {unknown}, which is no profile.";
        }

        if (options.Order.Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Order.Count)
        {
            yield return $"{order} names a profile twice.";
        }
    }

    /// <summary>The address without user name and password.</summary>
    private static string Harmless(Uri? address) => address switch
    {
        null => "missing",
        { IsAbsoluteUri: true } => address.GetComponents(
            UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
        _ => "not absolute",
    };

    private static bool IsAddress(Uri? address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };
}
