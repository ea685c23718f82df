using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>Pieces of TypeScript.</summary>
internal static class TypeScript
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <param name="fields">Name and type of each.</param>
    /// <param name="head">Lines before them.</param>
    public static string Interface(string name, IEnumerable<string> fields, string head = "") =>
        $"export interface {name} {{\n{head}{string.Concat(fields.Select(field => $"  readonly {field};\n"))}}}\n";

    /// <param name="optional">It may be left out, whatever it holds otherwise.</param>
    public static string Field(PropertyInfo field, bool optional)
    {
        var leftOut = IsLeftOutWhenNull(field);
        var nullable = !leftOut && Nullability.Create(field).ReadState is NullabilityState.Nullable;
        return $"{Camel(field.Name)}{(optional || leftOut ? "?" : "")}: {Name(field.PropertyType)}{(nullable ? " | null" : "")}";
    }

    public static string Union(string name, IEnumerable<string> cases) =>
        $"export type {name} =\n{string.Join('\n', cases.Select(one => $"  | {one}"))};\n";

    /// <summary>An enum as it is written on the wire.</summary>
    public static string Words(Type type) => Union(type.Name, Enum.GetNames(type).Select(word => $"\"{Camel(word)}\""));

    public static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Name(value),
        _ when type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) => "string",
        _ when type == typeof(bool) => "boolean",
        _ when type.IsPrimitive || type == typeof(decimal) => "number",
        { IsGenericType: true } when type.GetGenericArguments() is [_, var value] =>
            $"Readonly<Record<string, {Name(value)}>>",
        { IsGenericType: true } => $"readonly {Name(type.GetGenericArguments()[0])}[]",
        _ => type.Name,
    };

    /// <summary>What a method answers, null for nothing.</summary>
    public static Type? Answer(MethodInfo method) =>
        method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;

    public static string Hub() => $"""
        export const hubPath = "{IStudioHub.Path}";

        /** What a client may call. */
        {Methods(typeof(IStudioHub), "StudioHub")}
        /** What the server calls. */
        {Methods(typeof(IStudioClient), "StudioClient")}
        """;

    public static string Rest(IEnumerable<RestRoute> routes) =>
        "/** What each route takes, and answers when it does not refuse, where that is JSON; a refusal is a Problem. */\n"
        + Interface("RestRoutes", routes.Select(Line));

    public static string Codes() => $"""
        /** Every code of a refusal. */
        export const refusalCodes = [
        {string.Concat(RefusalCodes.All.Select(code => $"  \"{code}\",\n"))}] as const;

        export type RefusalCode = (typeof refusalCodes)[number];

        """;

    private static bool IsLeftOutWhenNull(PropertyInfo field) =>
        field.GetCustomAttribute<JsonIgnoreAttribute>() is { Condition: JsonIgnoreCondition.WhenWritingNull };

    private static string Methods(Type from, string name) =>
        $"export interface {name} {{\n{string.Concat(from.GetMethods().Select(method => $"  {Signature(method)};\n"))}}}\n";

    private static string Signature(MethodInfo method)
    {
        var parameters = method.GetParameters().Select(
            parameter => $"{parameter.Name}: {Name(parameter.ParameterType)}");
        return $"{method.Name}({string.Join(", ", parameters)}): Promise<{(Answer(method) is { } answer ? Name(answer) : "void")}>";
    }

    private static string Line(RestRoute route) =>
        $"\"{route.Name}\": {{ readonly body: {Body(route)}; readonly answer: {Answer(route)} }}";

    private static string Body(RestRoute route) => route.Body is null ? "null" : Name(route.Body);

    private static string Answer(RestRoute route) =>
        route.Answers.Count == 0 ? "unknown" : string.Join(" | ", route.Answers.Select(Name));
}
