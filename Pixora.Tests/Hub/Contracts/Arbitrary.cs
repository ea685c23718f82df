using System.Reflection;
using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>Any value of any record of the model or of the contracts, made by its constructor.</summary>
internal static class Arbitrary
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Type[] Lists = [typeof(ValueList<>), typeof(IReadOnlyList<>)];

    private static readonly Dictionary<Type, Gen<object>> Simple = new()
    {
        [typeof(string)] = Gen.OneOf<object>("", "Waves", "两个场景", "\"quoted\" \\ <b>&'</b>\n", "🌊 é", "#0a1b2c"),
        [typeof(bool)] = Gen.Bool.Select(value => (object)value),
        [typeof(int)] = Gen.Int.Select(value => (object)value),
        [typeof(long)] = Gen.Long[0, 1L << 53].Select(value => (object)value),
        [typeof(double)] = Gen.Double[-1e6, 1e6].Select(value => (object)value),
        [typeof(decimal)] = Gen.Int.Select(value => (object)(value / 100m)),
        [typeof(DateTimeOffset)] = Gen.Long[0, DateTimeOffset.MaxValue.Ticks]
            .Select(ticks => (object)new DateTimeOffset(ticks, TimeSpan.Zero)),
        [typeof(DateOnly)] = Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(day => (object)DateOnly.FromDayNumber(day)),
    };

    public static Gen<object> Of(Type type) => type switch
    {
        _ when Simple.TryGetValue(type, out var simple) => simple,
        _ when type.IsEnum => Gen.OneOf([.. Enum.GetValues(type).Cast<object>()]),
        _ when Nullable.GetUnderlyingType(type) is { } value => Of(value),
        // A command that holds others holds edits.
        _ when type == typeof(TaskCommand) => Of(typeof(SetTitle)),
        _ when Item(type) is { } item => Of(item).Array[0, 3].Select(items => Listed(type, item, items)),
        _ => Made(type),
    };

    /// <summary>A list's items; null when it is no list.</summary>
    private static Type? Item(Type type) =>
        type.IsGenericType && Lists.Contains(type.GetGenericTypeDefinition())
            ? type.GetGenericArguments()[0]
            : null;

    private static object Listed(Type list, Type item, object[] items)
    {
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        return list.IsInterface
            ? array
            : Activator.CreateInstance(list, BindingFlags.Instance | BindingFlags.NonPublic, null, [array], null)!;
    }

    private static Gen<object> Made(Type record)
    {
        var constructor = record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!;
        return constructor.GetParameters().Select(Argument).Aggregate(Gen.Const(Array.Empty<object?>()), With).Select(
            constructor.Invoke);
    }

    private static Gen<object?[]> With(Gen<object?[]> arguments, Gen<object?> next) =>
        Gen.Select(arguments, next, (before, argument) => (object?[])[.. before, argument]);

    private static Gen<object?> Argument(ParameterInfo parameter)
    {
        var value = Of(parameter.ParameterType).Select(value => (object?)value);
        return Nullability.Create(parameter).WriteState is NullabilityState.Nullable
            ? Gen.Frequency((2, value), (1, Gen.Const(default(object))))
            : value;
    }
}
