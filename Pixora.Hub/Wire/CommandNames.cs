using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>The commands of the model by the names they have on the wire.</summary>
internal static class CommandNames
{
    /// <summary>Creating a task, the only command without a task.</summary>
    public const string Create = "create_task";

    private const string Unnamed = "unknown";

    /// <summary>Every command there is, those of the crew and of the server too.</summary>
    public static IReadOnlyDictionary<string, Type> All { get; } = typeof(TaskCommand).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(
            derived => (string)derived.TypeDiscriminator!, derived => derived.DerivedType, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(
        pair => pair.Value, pair => pair.Key);

    public static string Of(TaskCommand command) => Names.GetValueOrDefault(command.GetType(), Unnamed);
}
