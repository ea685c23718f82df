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

    /// <summary>The profiles in the order they are asked.</summary>
    internal IEnumerable<KeyValuePair<string, ModelProfile>> Ordered =>
        Order.Count == 0 ? Profiles : Order.Select(name => KeyValuePair.Create(name, Profiles[name]));
}
