using System.Reflection;
using System.Text;
using System.Text.Json;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>Writes the contracts in TypeScript: what clients/contract/contract.ts must say.</summary>
/// <param name="commands">The cases of <see cref="WireCommand"/>, by their <c>type</c>.</param>
/// <param name="routes">What goes in and comes out over HTTP.</param>
internal sealed class TypeScriptContract(IReadOnlyList<KeyValuePair<string, Type>> commands, IReadOnlyList<RestRoute> routes)
{
    private const string Head = """
        // Written from the records in Pixora.Hub/Contracts by Pixora.Tests (TypeScriptContractTests), which also says how to accept a change.
        // Do not edit. What the fields mean is said there and in docs/protocol.md.

        """;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>What travels otherwise: refusals, health, the event <c>snapshot</c>, and the files of an export.</summary>
    private static readonly Type[] Besides = [typeof(Problem), typeof(Readiness), typeof(WireSnapshot), typeof(ExportManifest), typeof(WireChoice)];

    private readonly SortedDictionary<string, string> declarations = new(StringComparer.Ordinal);

    /// <summary>What clients send; a field of it with a default may be left out, unless it is in what they are told.</summary>
    private readonly HashSet<Type> sent = [];

    private readonly HashSet<Type> told = [];

    public string Write()
    {
        Collect();
        foreach (var command in commands)
        {
            declarations[command.Value.Name] = Interface(command.Value, $"  readonly type: \"{command.Key}\";\n");
        }

        declarations[nameof(WireCommand)] = Union(nameof(WireCommand), commands.Select(command => command.Value.Name));
        Tell<WireFact, FactData>("Fact", WireCases<FactData>.All);
        Tell<WireSignal, SignalData>("Signal", WireCases<SignalData>.All);
        foreach (var type in sent.Union(told).Where(type => !declarations.ContainsKey(type.Name)))
        {
            declarations[type.Name] = type.IsEnum ? Union(type.Name, Enum.GetNames(type).Select(word => $"\"{Camel(word)}\"")) : Interface(type, "");
        }

        return $"{Head}\n{string.Join('\n', declarations.Values)}\n{Hub()}\n{Rest()}\n{Codes()}";
    }

    private void Collect()
    {
        var (calls, events) = (typeof(IStudioHub).GetMethods(), typeof(IStudioClient).GetMethods());
        Reach(sent, calls.SelectMany(Parameters).Concat(commands.Select(command => command.Value)).Concat(routes.Select(route => route.Body)));
        Reach(told, calls.Select(call => Awaited(call.ReturnType)).Concat(events.SelectMany(Parameters)).Concat(routes.SelectMany(route => route.Answers)));
        Reach(told, WireCases<FactData>.All.Concat(WireCases<SignalData>.All).Select(data => data.Value).Concat(Besides));
    }

    private static IEnumerable<Type> Parameters(MethodInfo method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    /// <summary>Adds every record and enum of the contracts that is in some types.</summary>
    private static void Reach(HashSet<Type> reached, IEnumerable<Type?> from)
    {
        foreach (var type in from.OfType<Type>().SelectMany(Parts))
        {
            if (type.Namespace == typeof(WireFact).Namespace && reached.Add(type) && !type.IsEnum)
            {
                Reach(reached, Fields(type).Select(field => field.PropertyType));
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    /// <summary>A union whose <c>type</c> stands beside its <c>data</c>, and a map from one to the other.</summary>
    private void Tell<TWhole, TData>(string word, IReadOnlyList<KeyValuePair<string, Type>> cases)
        where TData : class
    {
        var map = $"{word}Map";
        var beside = Fields(typeof(TWhole)).Where(field => field.PropertyType != typeof(TData) && field.Name != "Type")
            .Select(field => $"readonly {Camel(field.Name)}: {Name(field.PropertyType)}; ");
        declarations[map] = $"export interface {map} {{\n{string.Concat(cases.Select(one => $"  readonly {one.Key}: {one.Value.Name};\n"))}}}\n";
        declarations[typeof(TWhole).Name] = $$"""
            export type {{typeof(TWhole).Name}} = {
              readonly [K in keyof {{map}}]: { {{string.Concat(beside)}}readonly type: K; readonly data: {{map}}[K] };
            }[keyof {{map}}];

            """;
        declarations[typeof(TData).Name] = $"export type {typeof(TData).Name} = {map}[keyof {map}];\n";
    }

    private string Interface(Type record, string head) =>
        $"export interface {record.Name} {{\n{head}{string.Concat(Fields(record).Select(field => $"  readonly {Field(record, field)};\n"))}}}\n";

    private string Field(Type record, PropertyInfo field)
    {
        var parameter = record.GetConstructors().SelectMany(constructor => constructor.GetParameters()).FirstOrDefault(parameter => parameter.Name == field.Name);
        var optional = parameter is { HasDefaultValue: true } && (!told.Contains(record) || record == typeof(Problem));
        var nullable = Nullability.Create(field).ReadState is NullabilityState.Nullable;
        return $"{Camel(field.Name)}{(optional ? "?" : "")}: {Name(field.PropertyType)}{(nullable ? " | null" : "")}";
    }

    private static string Union(string name, IEnumerable<string> cases) => $"export type {name} =\n{string.Join('\n', cases.Select(one => $"  | {one}"))};\n";

    private static IEnumerable<PropertyInfo> Fields(Type record) => record.GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Name(value),
        _ when type == typeof(string) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) => "string",
        _ when type == typeof(bool) => "boolean",
        _ when type.IsPrimitive || type == typeof(decimal) => "number",
        { IsGenericType: true } when type.GetGenericArguments() is [_, var value] => $"Readonly<Record<string, {Name(value)}>>",
        { IsGenericType: true } => $"readonly {Name(type.GetGenericArguments()[0])}[]",
        _ => type.Name,
    };

    private static string Hub() => new StringBuilder()
        .Append($"export const hubPath = \"{IStudioHub.Path}\";\n\n")
        .Append("/** What a client may call. */\n").Append(Methods(typeof(IStudioHub), "StudioHub"))
        .Append("\n/** What the server calls. */\n").Append(Methods(typeof(IStudioClient), "StudioClient"))
        .ToString();

    private static string Methods(Type from, string name)
    {
        var methods = from.GetMethods();
        var signatures = methods.Select(method => $"  {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.Name}: {Name(parameter.ParameterType)}"))}): {Promise(method)};\n");
        return $"export interface {name} {{\n{string.Concat(signatures)}}}\n";
    }

    private static string Promise(MethodInfo method) => Awaited(method.ReturnType) is { } answer ? $"Promise<{Name(answer)}>" : "Promise<void>";

    private static Type? Awaited(Type task) => task.IsGenericType ? task.GetGenericArguments()[0] : null;

    private string Rest()
    {
        var lines = routes.Select(route => $"  readonly \"{route.Name}\": {{ readonly body: {(route.Body is null ? "null" : Name(route.Body))}; "
            + $"readonly answer: {(route.Answers.Count == 0 ? "unknown" : string.Join(" | ", route.Answers.Select(Name)))} }};\n");
        return $"/** What each route takes and answers when it does not refuse, where that is JSON; a refusal is a Problem. */\nexport interface RestRoutes {{\n{string.Concat(lines)}}}\n";
    }

    private static string Codes() =>
        $"/** Every code of a refusal. */\nexport const refusalCodes = [\n{string.Concat(RefusalCodes.All.Select(code => $"  \"{code}\",\n"))}] as const;\n\nexport type RefusalCode = (typeof refusalCodes)[number];\n";

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
