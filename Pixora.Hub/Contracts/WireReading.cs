using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>
/// Reads facts and signals by the <c>type</c> that stands beside their data. Writing them needs nothing of this.
/// </summary>
public static class WireReading
{
    /// <summary>Lets a client's options read all that a server sends.</summary>
    public static void AddTo(JsonSerializerOptions options)
    {
        options.Converters.Add(new Facts());
        options.Converters.Add(new Signals());
    }

    /// <returns>Null when this version does not know the type.</returns>
    private static TData? Data<TData>(JsonElement whole, string type)
        where TData : class =>
        WireCases<TData>.TypeOf(type) is { } known
            ? (TData?)whole.GetProperty("data").Deserialize(known, JsonSerializerOptions.Web)
            : null;

    private static string Type(JsonElement whole) => whole.GetProperty("type").GetString()!;

    private sealed class Facts : JsonConverter<WireFact>
    {
        public override WireFact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var whole = JsonElement.ParseValue(ref reader);
            return new WireFact(
                whole.GetProperty("epoch").GetInt64(),
                whole.GetProperty("seq").GetInt64(),
                whole.GetProperty("at").GetDateTimeOffset(),
                Data<FactData>(whole, Type(whole)) ?? new UnknownFact(Type(whole)));
        }

        public override void Write(Utf8JsonWriter writer, WireFact value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, JsonSerializerOptions.Web);
    }

    private sealed class Signals : JsonConverter<WireSignal>
    {
        public override WireSignal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var whole = JsonElement.ParseValue(ref reader);
            return new WireSignal(Data<SignalData>(whole, Type(whole)) ?? new UnknownSignal(Type(whole)));
        }

        public override void Write(Utf8JsonWriter writer, WireSignal value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, JsonSerializerOptions.Web);
    }
}
