using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Telemetry;

/// <summary>Commands by the names they have on the wire.</summary>
internal static class CommandNames
{
    /// <summary>Creating a task: the only command that is sent to no task.</summary>
    public const string Create = "create_task";

    private static readonly FrozenDictionary<Type, string> Names = typeof(TaskCommand).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static string Of(TaskCommand command) => Names[command.GetType()];
}
