using System.Text.Json;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Realtime;

/// <summary>Writes the wire's records as MessagePack maps with the same names as in JSON.</summary>
internal sealed class WireResolver : IFormatterResolver
{
    /// <summary>A client reads with it what the server only writes.</summary>
    private static readonly JsonSerializerOptions Reading = MakeReading();

    public static MessagePackSerializerOptions Options { get; } =
        MessagePackSerializerOptions.Standard.WithResolver(new WireResolver()).WithSecurity(
            MessagePackSecurity.UntrustedData);

    public IMessagePackFormatter<T>? GetFormatter<T>() =>
        typeof(T).Namespace == typeof(EventBatch).Namespace
            ? new Formatter<T>()
            : StandardResolver.Instance.GetFormatter<T>();

    private static JsonSerializerOptions MakeReading()
    {
        var options = new JsonSerializerOptions(WireJson.Options);
        WireReading.AddTo(options);
        return options;
    }

    private sealed class Formatter<T> : IMessagePackFormatter<T>
    {
        public void Serialize(ref MessagePackWriter writer, T value, MessagePackSerializerOptions options)
        {
            using var json = new StringReader(JsonSerializer.Serialize(value, WireJson.Options));
            MessagePackSerializer.ConvertFromJson(json, ref writer, options);
        }

        public T Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
        {
            using var json = new StringWriter();
            MessagePackSerializer.ConvertToJson(ref reader, json, options);
            return JsonSerializer.Deserialize<T>(json.ToString(), Reading)!;
        }
    }
}
