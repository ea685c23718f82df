using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>How the model is written as JSON, on the wire and on disk: camelCase, enums and ids as strings.</summary>
public static class TaskJson
{
    /// <summary>
    /// Read-only. What is malformed is a <see cref="JsonException"/>: a part missing or null that must be there, a
    /// number for an enum, an unknown name. A command or fact with no type at all is a
    /// <see cref="NotSupportedException"/>: that is the behaviour of the serializer. Stories outlive versions, so what
    /// is added to a saved record later needs a default.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // The JSON is never embedded in HTML, so characters are not escaped; Chinese text takes half the bytes.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // JavaScript and MessagePack clients may send "type" in any position.
            AllowOutOfOrderMetadataProperties = true,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new IdConverter<VideoTaskId>(text => new(text), id => id.Value),
                new IdConverter<SceneId>(text => new(text), id => id.Value),
                new IdConverter<CharacterId>(text => new(text), id => id.Value),
                new IdConverter<CommandId>(text => new(text), id => id.Value),
                new IdConverter<UserId>(text => new(text), id => id.Value),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
