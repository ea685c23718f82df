using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pixora.Media.Tasks;

/// <summary>Preferences one by one: each has the name and the JSON text it has in <see cref="Preferences"/>.</summary>
public static class PreferenceEntries
{
    /// <summary>Every name there is, liked or not.</summary>
    public static ValueList<string> Names { get; } =
    [
        .. JsonSerializer.SerializeToElement(new Preferences(), TaskJson.Options).EnumerateObject().Select(
            entry => entry.Name),
    ];

    /// <summary>What is liked, by name.</summary>
    public static IReadOnlyDictionary<string, string> Of(Preferences likes) =>
        JsonSerializer.SerializeToElement(likes, TaskJson.Options).EnumerateObject()
            .Where(entry => entry.Value.ValueKind is not JsonValueKind.Null)
            .ToDictionary(entry => entry.Name, entry => entry.Value.GetRawText());

    /// <summary>The preferences with some entries changed; null takes one away.</summary>
    /// <exception cref="JsonException">A name or a text is none of an entry.</exception>
    public static Preferences With(Preferences likes, IEnumerable<KeyValuePair<string, string?>> changes)
    {
        var entries = JsonSerializer.SerializeToNode(likes, TaskJson.Options)!.AsObject();
        foreach (var (name, text) in changes)
        {
            entries[name] = text is null ? null : JsonNode.Parse(text);
        }

        return entries.Deserialize<Preferences>(TaskJson.Options)!;
    }

    /// <summary>The entries that differ, as they are afterwards; null for one that is gone.</summary>
    public static ValueList<KeyValuePair<string, string?>> Changes(Preferences before, Preferences after)
    {
        var were = Of(before);
        var are = Of(after);
        return
        [
            .. Names
                .Where(name => were.GetValueOrDefault(name) != are.GetValueOrDefault(name))
                .Select(name => KeyValuePair.Create(name, are.GetValueOrDefault(name))),
        ];
    }
}
