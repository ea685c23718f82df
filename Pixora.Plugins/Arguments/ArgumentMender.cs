using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pixora.Plugins.Arguments;

/// <summary>
/// Reads a model's arguments against a tool's schema. What is meant plainly is taken: a number as text, a word in
/// another
/// spelling, one value where a list is asked for. Everything else is named with its field and what it may be.
/// </summary>
internal sealed class ArgumentMender
{
    /// <summary>More would hide the first ones.</summary>
    private const int MostFaults = 6;

    private readonly List<string> faults = [];

    /// <param name="schema">A JSON schema of an object.</param>
    public static MendedArguments Mend(JsonElement schema, JsonObject given)
    {
        var mender = new ArgumentMender();
        var values = mender.Object(schema, given, "") as JsonObject ?? [];
        return new(values, mender.faults.Count <= MostFaults ? mender.faults
            : [.. mender.faults.Take(MostFaults), "…"]);
    }

    private JsonNode? Value(JsonElement schema, JsonNode? value, string path)
    {
        var kind = SchemaKind.Of(schema);
        if (value is null || kind.Accepts("null") && value is JsonValue empty
            && empty.GetValueKind() is JsonValueKind.Null)
        {
            return null;
        }

        return kind switch
        {
            { Choices.Count: > 0 } => Choice(kind, value, path),
            _ when kind.Accepts("object") =>
                Structured<JsonObject>(value) is { } members ? Object(schema, members, path)
                : Fault(path, value, "an object"),
            _ when kind.Accepts("array") => List(schema, value, path),
            _ when kind.Accepts("integer") || kind.Accepts("number") => Number(kind, value, path),
            _ when kind.Accepts("boolean") => Truth(value, path),
            _ when kind.Accepts("string") => Text(value, path),
            _ => value.DeepClone(),
        };
    }

    private JsonObject Object(JsonElement schema, JsonObject given, string path)
    {
        var known = SchemaKind.Properties(schema);
        var values = new JsonObject();
        foreach (var (name, value) in given)
        {
            if (SchemaKind.Named(known, name) is not { } property)
            {
                if (known.Count > 0 || SchemaKind.IsClosed(schema))
                {
                    faults.Add($"{Path(path, name)} is no field; there are {string.Join(", ", known.Keys)}");
                    continue;
                }

                values[name] = value?.DeepClone();
                continue;
            }

            if (Value(property.Schema, value, Path(path, property.Name)) is { } mended)
            {
                values[property.Name] = mended;
            }
        }

        faults.AddRange(SchemaKind.Required(schema)
            .Where(name => !values.ContainsKey(name) && !IsNull(given, name, known))
            .Select(name => $"{Path(path, name)} is missing{Of(known, name)}"));
        return values;
    }

    private static bool IsNull(JsonObject given, string name, IReadOnlyDictionary<string, JsonElement> known) =>
        given.ContainsKey(name) && given[name] is null && known.TryGetValue(name, out var schema)
            && SchemaKind.Of(schema).Accepts("null");

    private static string Of(IReadOnlyDictionary<string, JsonElement> known, string name) =>
        known.TryGetValue(name, out var schema) && SchemaKind.Of(schema).Choices is { Count: > 0 } choices
            ? $": one of {string.Join(", ", choices)}"
            : "";

    private JsonArray List(JsonElement schema, JsonNode value, string path)
    {
        var items = schema.TryGetProperty("items", out var of) ? of : default;
        var given = Structured<JsonArray>(value) ?? [value.DeepClone()];
        var list = new JsonArray();
        foreach (var (index, item) in given.Index())
        {
            var mended = items.ValueKind == JsonValueKind.Object
                ? Value(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))
                : item?.DeepClone();
            list.Add(mended?.Parent is null ? mended : mended.DeepClone());
        }

        return list;
    }

    private JsonNode? Choice(SchemaKind kind, JsonNode value, string path)
    {
        var said = Words(value);
        return SpokenChoice.Find(kind.Choices, said) is { } choice
            ? JsonValue.Create(choice)
            : Fault(path, value, $"one of {string.Join(", ", kind.Choices)}");
    }

    private JsonNode? Number(SchemaKind kind, JsonNode value, string path)
    {
        if (value is JsonValue given && given.GetValueKind() == JsonValueKind.Number)
        {
            return value.DeepClone();
        }

        var text = Words(value).TrimEnd('s', ' ');
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            && (!kind.Accepts("integer") || kind.Accepts("number") || double.IsInteger(number))
            ? JsonNode.Parse(number.ToString("R", CultureInfo.InvariantCulture))
            : Fault(path, value, "a number");
    }

    private JsonNode? Truth(JsonNode value, string path) =>
        value.GetValueKind() is JsonValueKind.True or JsonValueKind.False
        ? value.DeepClone()
        : Words(value).ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" or "ON" => JsonValue.Create(true),
            "FALSE" or "NO" or "0" or "OFF" => JsonValue.Create(false),
            _ => Fault(path, value, "true or false"),
        };

    private JsonNode? Text(JsonNode value, string path) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.DeepClone(),
        JsonValueKind.Number => JsonValue.Create(value.ToJsonString()),
        _ => Fault(path, value, "a text"),
    };

    /// <summary>An object or a list, also where it was written as text.</summary>
    private static T? Structured<T>(JsonNode value)
        where T : JsonNode
    {
        if (value is T structured)
        {
            return structured;
        }

        try
        {
            return value.GetValueKind() == JsonValueKind.String ? JsonNode.Parse(value.GetValue<string>()) as T : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Words(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Trim() : value.ToJsonString();

    private JsonNode? Fault(string path, JsonNode value, string expected)
    {
        const int MaxShown = 40;
        var shown = value.ToJsonString();
        faults.Add($"{path} is {(shown.Length > MaxShown ? $"{shown[..MaxShown]}…" : shown)}; it must be {expected}");
        return null;
    }

    private static string Path(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
