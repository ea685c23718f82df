using System.Text.Json;
using Orleans.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>Keeps grain state as JSON that a person can read in the store.</summary>
internal sealed class ReadableJson : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, TaskJson.Options));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input, TaskJson.Options)!;
}
