using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Facts as they travel.</summary>
internal static class WireFacts
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(TaskFact).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static WireFact Of(StoryEntry entry)
    {
        var type = entry.Fact.GetType();
        return new WireFact(entry.Epoch, entry.Seq, entry.At, Names[type], JsonSerializer.SerializeToElement(entry.Fact, type, TaskJson.Options));
    }
}
