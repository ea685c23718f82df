using System.Reflection;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Contracts;

/// <summary>Writes the contracts in TypeScript: what clients/contract/contract.ts must say.</summary>
/// <param name="commands">The cases of <see cref="WireCommand"/>, by their <c>type</c>.</param>
/// <param name="routes">What goes in and comes out over HTTP.</param>
internal sealed class TypeScriptContract(
    IReadOnlyList<KeyValuePair<string, Type>> commands, IReadOnlyList<RestRoute> routes)
{
    private const string Head = """
        // Written from the records in Pixora.Hub/Contracts by TypeScriptContractTests, which also says how to accept a change.
        // Do not edit. What the fields mean is said there and in docs/protocol.md.

        """;

    /// <summary>
    /// What travels otherwise: refusals, health, the event <c>snapshot</c>, and the files of archives.
    /// </summary>
    private static readonly Type[] Besides =
        [typeof(Problem), typeof(Readiness), typeof(WireSnapshot), typeof(ExportManifest), typeof(FilmManifest), typeof(WireChoice)];

    private readonly SortedDictionary<string, string> declarations = new(StringComparer.Ordinal);

    /// <summary>
    /// What clients send; a field of it with a default may be left out, unless it is in what they are told.
    /// </summary>
    private readonly HashSet<Type> sent = [];

    private readonly HashSet<Type> told = [];

    public string Write()
    {
        Collect();
        foreach (var command in commands)
        {
            declarations[command.Value.Name] = Interface(command.Value, $"  readonly type: \"{command.Key}\";\n");
        }

        declarations[nameof(WireCommand)] = TypeScript.Union(
            nameof(WireCommand), commands.Select(command => command.Value.Name));
        Tell<WireFact, FactData>("FactMap", WireCases<FactData>.All);
        Tell<WireSignal, SignalData>("SignalMap", WireCases<SignalData>.All);
        foreach (var type in sent.Union(told).Where(type => !declarations.ContainsKey(type.Name)))
        {
            declarations[type.Name] = type.IsEnum ? TypeScript.Words(type) : Interface(type, "");
        }

        string[] parts = [Head, .. declarations.Values, TypeScript.Hub(), TypeScript.Rest(routes), TypeScript.Codes()];
        return string.Join('\n', parts);
    }

    private void Collect()
    {
        var calls = typeof(IStudioHub).GetMethods();
        var events = typeof(IStudioClient).GetMethods();
        Reach(sent, calls.SelectMany(Parameters));
        Reach(sent, commands.Select(command => command.Value));
        Reach(sent, routes.Select(route => route.Body).OfType<Type>());
        Reach(told, calls.Select(call => TypeScript.Answer(call)).OfType<Type>());
        Reach(told, events.SelectMany(Parameters));
        Reach(told, routes.SelectMany(route => route.Answers));
        Reach(told, WireCases<FactData>.All.Concat(WireCases<SignalData>.All).Select(data => data.Value));
        Reach(told, Besides);
    }

    private static IEnumerable<Type> Parameters(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType);

    /// <summary>Adds every record and enum of the contracts that is in some types.</summary>
    private static void Reach(HashSet<Type> reached, IEnumerable<Type> from)
    {
        foreach (var type in from.SelectMany(Parts).Where(type => type.Namespace == typeof(WireFact).Namespace))
        {
            if (reached.Add(type) && !type.IsEnum)
            {
                Reach(reached, Fields(type).Select(field => field.PropertyType));
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    /// <summary>A union whose <c>type</c> stands beside its <c>data</c>, and a map from one to the other.</summary>
    private void Tell<TWhole, TData>(string map, IReadOnlyList<KeyValuePair<string, Type>> cases)
        where TData : class
    {
        var beside = Fields(typeof(TWhole)).Where(
            field => field.PropertyType != typeof(TData) && field.Name != nameof(WireFact.Type))
            .Select(field => $"    readonly {TypeScript.Camel(field.Name)}: {TypeScript.Name(field.PropertyType)};\n");
        declarations[map] = TypeScript.Interface(map, cases.Select(one => $"{one.Key}: {one.Value.Name}"));
        declarations[typeof(TData).Name] = $"export type {typeof(TData).Name} = {map}[keyof {map}];\n";
        declarations[typeof(TWhole).Name] = $$"""
            export type {{typeof(TWhole).Name}} = {
              readonly [K in keyof {{map}}]: {
            {{string.Concat(beside)}}    readonly type: K;
                readonly data: {{map}}[K];
              };
            }[keyof {{map}}];

            """;
    }

    private string Interface(Type record, string head) =>
        TypeScript.Interface(
            record.Name, Fields(record).Select(field => TypeScript.Field(field, IsOptional(field))), head);

    private bool IsOptional(PropertyInfo field) =>
        (!told.Contains(field.ReflectedType!) || field.ReflectedType == typeof(Problem))
        && field.ReflectedType!.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.Name == field.Name && parameter.HasDefaultValue);

    private static PropertyInfo[] Fields(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance);
}
