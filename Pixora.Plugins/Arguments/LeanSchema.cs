using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pixora.Plugins.Arguments;

/// <summary>A tool's JSON schema without what costs a model tokens and tells it nothing.</summary>
internal static class LeanSchema
{
    /// <summary>Keywords that repeat what is said elsewhere, or say what no model needs.</summary>
    private static readonly string[] Idle = ["condition", "default", "title", "$schema"];

    public static JsonElement Of(JsonElement schema)
    {
        var node = JsonNode.Parse(schema.GetRawText())!.AsObject();
        Trim(node);
        return JsonSerializer.SerializeToElement(node);
    }

    private static void Trim(JsonObject schema)
    {
        foreach (var keyword in Idle)
        {
            schema.Remove(keyword);
        }

        if (schema["properties"] is JsonObject properties)
        {
            var required = Names(schema);
            foreach (var (name, property) in properties.ToList())
            {
                if (property is JsonObject inner)
                {
                    Trim(inner);
                    Plain(inner, required.Contains(name));
                    ValueRanges.Add(name, inner);
                }
            }
        }

        if (schema["items"] is JsonObject items)
        {
            Trim(items);
        }
    }

    /// <summary>What may be left out need not say that it may be null as well.</summary>
    private static void Plain(JsonObject property, bool required)
    {
        if (required)
        {
            return;
        }

        if (property["type"] is JsonArray { Count: 2 } types && types.Select(type => (string?)type).Contains("null"))
        {
            property["type"] = types.Select(type => (string?)type).First(type => type != "null");
        }

        if (property["enum"] is JsonArray words)
        {
            property["enum"] = new JsonArray(
                [.. words.Where(word => word is not null).Select(word => word!.DeepClone())]);
        }
    }

    private static HashSet<string?> Names(JsonObject schema) =>
        [.. (schema["required"] as JsonArray ?? []).Select(name => (string?)name)];
}
