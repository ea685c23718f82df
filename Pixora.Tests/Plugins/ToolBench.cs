using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Tasks;
using Pixora.Plugins;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Tasks;

namespace Pixora.Tests.Plugins;

/// <summary>All tools at one task, used the way a model uses them: with JSON.</summary>
internal sealed class ToolBench
{
    private readonly VideoTaskId id;
    private int calls;

    public ToolBench(TaskStage stage = TaskStage.Reviewing)
    {
        var desk = Desk.At(stage);
        Tasks.Add(desk.Task);
        id = desk.Task.Id;
        Tools = At(id);
    }

    public DictionaryTasks Tasks { get; } = new();

    public CrewTools Tools { get; }

    public VideoTask Task => Tasks.Find(id);

    public Breakdown Plan => Task.Breakdown!;

    public CrewTools At(VideoTaskId task) =>
        new(new CrewTaskClient(task, Tasks, new FakeTimeProvider(Desk.Morning)), new PlainPreview(), NullLogger<CrewTools>.Instance);

    public Task<ToolResult> UseAsync(string tool, string arguments = "{}") =>
        UseAsync(tool, arguments, $"call-{++calls}");

    public Task<ToolResult> UseAsync(string tool, string arguments, string call) =>
        Tools.UseAsync(new(call, "director", tool, Read(arguments)), TestContext.Current.CancellationToken);

    private static Dictionary<string, object?> Read(string arguments) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!.ToDictionary(
            pair => pair.Key, pair => (object?)pair.Value);
}
