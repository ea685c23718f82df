using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>
/// The cases of a union and the <c>type</c> of each on the wire, in the order in which they are declared.
/// </summary>
/// <typeparam name="TUnion"><see cref="WireCommand"/>, <see cref="FactData"/> or <see cref="SignalData"/>.</typeparam>
internal static class WireCases<TUnion>
    where TUnion : class
{
    public static IReadOnlyList<KeyValuePair<string, Type>> All { get; } =
    [
        .. typeof(TUnion).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(derived => KeyValuePair.Create(Name(derived), derived.DerivedType)),
    ];

    private static readonly FrozenDictionary<Type, string> Names = All.ToFrozenDictionary(
        pair => pair.Value, pair => pair.Key);

    private static readonly FrozenDictionary<string, Type> Types = All.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="KeyNotFoundException">It is no case of the union.</exception>
    public static string NameOf(TUnion value) => Names[value.GetType()];

    /// <returns>Null when this version does not know the name.</returns>
    public static Type? TypeOf(string name) => Types.GetValueOrDefault(name);

    private static string Name(JsonDerivedTypeAttribute derived) =>
        derived.TypeDiscriminator as string ?? derived.DerivedType.GetCustomAttribute<WireTypeAttribute>()!.Name;
}
