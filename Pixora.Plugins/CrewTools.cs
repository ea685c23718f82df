using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Pixora.Media.Rendering.Making;

namespace Pixora.Plugins;

/// <summary>Every tool of the crew, bound to one door, and the way they are used.</summary>
public sealed class CrewTools
{
    private static readonly JsonSerializerOptions Words = Strict();

    private readonly FrozenDictionary<string, KernelFunction> tools;
    private readonly CrewDoor door;
    private readonly ILogger log;

    public CrewTools(CrewDoor door, IFilmPreview preview, ILogger<CrewTools> log)
    {
        (this.door, this.log) = (door, log);
        object[] families = [new ScenePlugin(door), new CharacterPlugin(door), new ImagePlugin(door), new AudioPlugin(door), new VideoPlugin(door), new FormatPlugin(door), new StatusPlugin(door, preview), new PreferencesPlugin(door)];
        tools = families.SelectMany(Verbs).ToFrozenDictionary(tool => tool.Name);
    }

    /// <summary>The tools by name.</summary>
    public IReadOnlyDictionary<string, KernelFunction> All => tools;

    /// <summary>Uses a tool as a model asked for it. Whatever goes wrong is an answer, apart from cancellation.</summary>
    public async Task<ToolResult> UseAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (!tools.TryGetValue(call.Tool, out var tool))
        {
            return ToolResult.Refused("tool.unknown", "There is no such tool.");
        }

        if (Strange(tool, call.Arguments) is { } strange)
        {
            return strange;
        }

        door.Enter(call);
        // To a model, nothing and left out are the same.
        return await UseAsync(tool, new KernelArguments(call.Arguments.Where(argument => !IsNothing(argument.Value)).ToDictionary()), cancellationToken);
    }

    // Not as a plugin: a plugin's name would be put before its functions' names, and a model is to see the bare verb.
    private static IEnumerable<KernelFunction> Verbs(object family) =>
        from method in family.GetType().GetMethods()
        let verb = method.GetCustomAttribute<KernelFunctionAttribute>()
        where verb is not null
        select KernelFunctionFactory.CreateFromMethod(method, Words, family, verb.Name);

    private static ToolResult? Strange(KernelFunction tool, IReadOnlyDictionary<string, object?> arguments)
    {
        var known = tool.Metadata.Parameters.Select(parameter => parameter.Name).ToList();
        var missing = tool.Metadata.Parameters.Where(parameter => parameter.IsRequired && IsNothing(arguments.GetValueOrDefault(parameter.Name))).Select(parameter => parameter.Name).ToList();
        return arguments.Keys.All(known.Contains) && missing.Count == 0
            ? null
            : ToolResult.Refused("arguments.invalid", $"{tool.Name} takes {(known.Count == 0 ? "nothing" : string.Join(", ", known))}{(missing.Count == 0 ? "" : $"; missing: {string.Join(", ", missing)}")}.");
    }

    // Read-only from the start: two turns that begin at once would both want to complete it.
    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static bool IsNothing(object? value) => value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    private async Task<ToolResult> UseAsync(KernelFunction tool, KernelArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return (await tool.InvokeAsync(new Kernel(), arguments, cancellationToken)).GetValue<ToolResult>()!;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (Malformed(failure))
        {
            return ToolResult.Refused("arguments.invalid", $"The arguments do not fit {tool.Name}.");
        }
        catch (Exception failure)
        {
            log.ToolFailed(tool.Name, failure);
            return ToolResult.Refused("tool.failed", $"{tool.Name} failed inside the studio.");
        }
    }

    // What the kernel throws when it cannot make of the model's words what the tool takes.
    private static bool Malformed(Exception failure) =>
        failure is JsonException or FormatException or ArgumentException or KernelException or InvalidCastException or NotSupportedException;
}
