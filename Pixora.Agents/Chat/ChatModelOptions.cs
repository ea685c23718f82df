namespace Pixora.Agents.Chat;

/// <summary>The section <c>Models</c>. With no profile the offline planner answers.</summary>
internal sealed class ChatModelOptions
{
    public const string Section = "Models";

    /// <summary>Places where a model answers, by a name of the owner's choice.</summary>
    public Dictionary<string, ModelProfile> Profiles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of profiles, the first to be asked first; the next one where the one before failed in a way that it may not. May be left out when there is only one.</summary>
    public List<string> Order { get; } = [];

    /// <summary>The profiles in the order they are asked.</summary>
    internal IEnumerable<KeyValuePair<string, ModelProfile>> Ordered =>
        Order.Count == 0 ? Profiles : Order.Select(name => KeyValuePair.Create(name, Profiles[name]));
}
