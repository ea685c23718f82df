using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Commands;

/// <summary>
/// A command as received. <see cref="CommandReader"/> parses it later, so that an invalid one is answered with a code.
/// </summary>
internal sealed record RawCommand(JsonElement Json) : WireCommand
{
    /// <summary>
    /// Keeps the command inside a request unparsed; added to the type info of a server's JSON options.
    /// </summary>
    public static void Keep(JsonTypeInfo request)
    {
        foreach (var body in request.Properties.Where(property => property.PropertyType == typeof(WireCommand)))
        {
            body.CustomConverter = new Converter();
        }
    }

    private sealed class Converter : JsonConverter<WireCommand>
    {
        public override WireCommand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new RawCommand(JsonSerializer.Deserialize<JsonElement>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, WireCommand value, JsonSerializerOptions options)
        {
            if (value is RawCommand raw)
            {
                raw.Json.WriteTo(writer);
                return;
            }

            JsonSerializer.Serialize(writer, value, JsonSerializerOptions.Web);
        }
    }
}
