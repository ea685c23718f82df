using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Plugins.Arguments;

namespace Pixora.Plugins;

/// <summary>All tools of the crew, bound to one task.</summary>
public sealed class CrewTools
{
    private static readonly JsonSerializerOptions ArgumentJson = Strict();

    private static readonly FrozenSet<string> ReadOnlyTools = typeof(CrewTools).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(ChangesNothingAttribute)))
        .Select(method => method.GetCustomAttribute<KernelFunctionAttribute>()!.Name!)
        .ToFrozenSet();

    private readonly FrozenDictionary<string, CrewTool> tools;
    private readonly CrewTaskClient client;
    private readonly IPlanEar? ear;
    private readonly ILogger log;

    /// <param name="ear">Null hears nothing in the brief's sentence and checks no plan against it.</param>
    public CrewTools(CrewTaskClient client, IFilmPreview preview, ILogger<CrewTools> log, IPlanEar? ear = null)
    {
        this.client = client;
        this.log = log;
        this.ear = ear;
        object[] plugins =
        [
            new ScenePlugin(client, ear),
            new JointEditPlugin(client, preview, log, ear),
            new CharacterPlugin(client),
            new ImagePlugin(client),
            new AudioPlugin(client),
            new VideoPlugin(client),
            new FormatPlugin(client),
            new StatusPlugin(client, preview),
            new PreferencesPlugin(client),
            new QuestionPlugin(client),
        ];
        tools = plugins.SelectMany(Functions).ToFrozenDictionary(tool => tool.Name);
    }

    /// <summary>The tools by name.</summary>
    public IReadOnlyDictionary<string, CrewTool> All => tools;

    /// <summary>What does not fit in a task's plan, a sentence each; empty when everything does.</summary>
    public IReadOnlyList<string> Notes(VideoTask task) =>
        ear is not null && task is { Breakdown: { } plan, Stage: not TaskStage.Producing }
            ? new PlanCheck(task, ear).Faults(plan) : [];

    /// <summary>True for a tool that leaves the plan as it is.</summary>
    public static bool ChangesNothing(string tool) => ReadOnlyTools.Contains(tool);

    /// <summary>
    /// Runs a tool call of a model. Every failure is an answer to the model; only cancellation is thrown.
    /// </summary>
    public async Task<ToolResult> UseAsync(ToolCall call, CancellationToken cancellationToken)
    {
        if (!tools.TryGetValue(call.Tool, out var tool))
        {
            return ToolResult.Refused("tool.unknown", "There is no such tool.");
        }

        if (JsonSerializer.SerializeToNode(call.Arguments, ArgumentJson) is not JsonObject given)
        {
            return ToolResult.Refused("arguments.invalid", "The arguments are no object.");
        }

        var task = await client.FindAsync(cancellationToken);
        var mended = ArgumentMender.Mend(tool.JsonSchema, OriginalArguments.Translate(call.Tool, given, task));
        if (mended.Faults.Count > 0)
        {
            return ToolResult.Refused("arguments.invalid", $"{string.Join("; ", mended.Faults)}.");
        }

        client.Enter(call);
        var arguments = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(mended.Values, ArgumentJson)!;
        return await UseAsync(tool, new KernelArguments(
            arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value)), cancellationToken);
    }

    // Functions are created without a plugin: a plugin's name would be put before theirs.
    private static IEnumerable<CrewTool> Functions(object plugin) =>
        from method in plugin.GetType().GetMethods()
        let function = method.GetCustomAttribute<KernelFunctionAttribute>()
        where function is not null
        select new CrewTool(KernelFunctionFactory.CreateFromMethod(method, ArgumentJson, plugin, function.Name));

    // Made read-only at once: two turns that begin at the same time would otherwise both try to complete the options.
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

    private async Task<ToolResult> UseAsync(
        CrewTool tool, KernelArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            return (await tool.Function.InvokeAsync(new Kernel(), arguments, cancellationToken)).GetValue<ToolResult>(
                )!;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (IsArgumentFault(failure))
        {
            return ToolResult.Refused("arguments.invalid", $"The arguments do not fit {tool.Name}.");
        }
        catch (Exception failure)
        {
            log.ToolFailed(tool.Name, failure);
            return ToolResult.Refused("tool.failed", $"{tool.Name} failed inside the studio.");
        }
    }

    // What the kernel throws when arguments cannot be converted to the parameters' types.
    private static bool IsArgumentFault(Exception failure) =>
        failure is JsonException or FormatException or ArgumentException
            or KernelException or InvalidCastException or NotSupportedException;
}
