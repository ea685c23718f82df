namespace Pixora.Agents.Chat.Settings;

/// <summary>The section <c>Models</c>. Without a profile the offline planner answers.</summary>
internal sealed class ChatModelOptions
{
    public const string Section = "Models";

    /// <summary>Endpoints by a name of the owner's choice.</summary>
    public Dictionary<string, ModelProfile> Profiles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of profiles in the order they are asked; a later one is asked when an earlier one failed in a way
    /// that another may not. Optional with a single profile.</summary>
    public List<string> Order { get; } = [];

    /// <summary>The simple form, one server and one model: as <see cref="ModelProfile.BaseUrl"/>. It makes a profile
    /// called
    /// <see cref="Simple"/>.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>As <see cref="ModelProfile.Model"/>, of the simple form.</summary>
    public string? Model { get; set; }

    /// <summary>As <see cref="ModelProfile.Key"/>, of the simple form.</summary>
    public string? Key { get; set; }

    /// <summary>As <see cref="ModelProfile.KeyFrom"/>, of the simple form.</summary>
    public string? KeyFrom { get; set; }

    /// <summary>Name of the profile that the simple form makes.</summary>
    internal const string Simple = "model";

    /// <summary>Turns the simple form into a profile.</summary>
    internal void Complete()
    {
        if ((BaseUrl is not null || Model is not null) && !Profiles.ContainsKey(Simple))
        {
            Profiles[Simple] = new() { BaseUrl = BaseUrl, Model = Model ?? "", Key = Key, KeyFrom = KeyFrom };
        }
    }

    /// <summary>The profiles in the order they are asked.</summary>
    internal IEnumerable<KeyValuePair<string, ModelProfile>> Ordered =>
        Order.Count == 0 ? Profiles : Order.Select(name => KeyValuePair.Create(name, Profiles[name]));
}
