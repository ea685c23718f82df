using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>Writes an enum as a camelCase word, and reads nothing else.</summary>
internal sealed class WireWord<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
