using System.Text.Json;

namespace Pixora.Plugins.Arguments;

/// <summary>What a JSON schema says of one value.</summary>
/// <param name="Types">Names of the types it may have; empty for any.</param>
/// <param name="Choices">The words it may be; empty for any.</param>
internal sealed record SchemaKind(IReadOnlyList<string> Types, IReadOnlyList<string> Choices)
{
    public static SchemaKind Of(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return new([], []);
        }

        IReadOnlyList<string> types = !schema.TryGetProperty("type", out var type) ? []
            : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(name => name.GetString()!)]
            : [type.GetString()!];
        IReadOnlyList<string> choices = schema.TryGetProperty("enum", out var words)
            ? [.. words.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String).Select(
                word => word.GetString()!)]
            : [];
        return new(types, choices);
    }

    public bool Accepts(string type) => Types.Contains(type);

    public static IReadOnlyDictionary<string, JsonElement> Properties(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)
            : [];

    public static IEnumerable<string> Required(JsonElement schema) =>
        schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!)
            : [];

    public static bool IsClosed(JsonElement schema) =>
        schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False;

    /// <summary>The property of that name, also in another spelling such as <c>scene_id</c>; null when there is
    /// none.</summary>
    public static NamedSchema? Named(IReadOnlyDictionary<string, JsonElement> properties, string name) =>
        properties.TryGetValue(name, out var exact) ? new(name, exact)
        : properties.Where(property => SpokenChoice.Same(property.Key, name))
            .Select(property => new NamedSchema(property.Key, property.Value)).FirstOrDefault();
}

/// <summary>A property of a schema.</summary>
internal sealed record NamedSchema(string Name, JsonElement Schema);
