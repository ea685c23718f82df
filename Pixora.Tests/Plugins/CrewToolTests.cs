using Microsoft.Extensions.Time.Testing;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;
using Pixora.Plugins;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Tasks;

namespace Pixora.Tests.Plugins;

public sealed class CrewToolTests
{
    private readonly DictionaryTasks tasks = new();
    private readonly VideoTaskId id;
    private readonly CrewDoor door;

    public CrewToolTests()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        tasks.Add(desk.Task);
        id = desk.Task.Id;
        door = new CrewDoor(id, tasks, new FakeTimeProvider(Desk.Morning));
    }

    [Fact]
    public async Task A_tool_changes_the_plan_as_the_crew_and_never_as_a_person()
    {
        var result = await Invoke(new ScenePlugin(door), "update_scene", new() { ["sceneId"] = "scene-2", ["narration"] = "The tide turns." });

        Assert.True(result.Ok, result.Message);
        Assert.Equal("The tide turns.", (await Plan()).Scenes[1].Narration);
        Assert.All(tasks.Sent, sent => Assert.Equal(Actor.Crew, sent.By));
    }

    [Theory]
    [InlineData("update_scene", "scene.unknown")]
    [InlineData("remove_scene", "scene.unknown")]
    [InlineData("regenerate_scene_image", "scene.unknown")]
    [InlineData("move_scene", "scene.unknown")]
    public async Task A_refusal_comes_back_as_data_with_the_same_code_as_at_every_door(string tool, string code)
    {
        var before = await Plan();

        var result = await Invoke(new ScenePlugin(door), tool, new() { ["sceneId"] = "scene-99", ["narration"] = "x", ["place"] = 1 });

        Assert.Equal((false, code), (result.Ok, result.Code));
        Assert.Equal(before, await Plan());
    }

    [Fact]
    public async Task Places_are_counted_from_one_for_a_model()
    {
        await Invoke(new ScenePlugin(door), "move_scene", new() { ["sceneId"] = "scene-3", ["place"] = 1 });

        Assert.Equal("scene-3", (await Plan()).Scenes[0].Id.Value);
    }

    [Fact]
    public async Task A_removed_scene_is_gone_and_a_new_picture_is_a_new_take()
    {
        await Invoke(new ScenePlugin(door), "regenerate_scene_image", new() { ["sceneId"] = "scene-1" });
        await Invoke(new ScenePlugin(door), "remove_scene", new() { ["sceneId"] = "scene-2" });

        var plan = await Plan();
        Assert.Equal(["scene-1", "scene-3"], plan.Scenes.Select(scene => scene.Id.Value));
        Assert.Equal(2, plan.Scenes[0].Take);
    }

    [Fact]
    public async Task The_status_names_stage_revision_and_scenes() =>
        Assert.Contains("Reviewing, revision 1: 3 scenes", (await Invoke(new StatusPlugin(door), "check_generation_status", [])).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_task_that_is_gone_is_said_to_be_gone()
    {
        var gone = new CrewDoor(new("ffffffffffffffffffffffffffffffff"), tasks, new FakeTimeProvider());

        Assert.Equal("task.unknown", (await Invoke(new StatusPlugin(gone), "check_generation_status", [])).Code);
        Assert.Equal("task.unknown", (await Invoke(new ScenePlugin(gone), "remove_scene", new() { ["sceneId"] = "scene-1" })).Code);
    }

    [Fact]
    public void No_tool_takes_a_task_a_path_or_an_address()
    {
        var parameters =
            from plugin in new object[] { new ScenePlugin(door), new StatusPlugin(door) }
            from function in KernelPluginFactory.CreateFromObject(plugin)
            from parameter in function.Metadata.Parameters
            select parameter.Name;

        Assert.Empty(parameters.Intersect(["taskId", "task", "path", "url", "file"]));
    }

    private async Task<ToolResult> Invoke(object plugin, string tool, KernelArguments arguments)
    {
        var function = KernelPluginFactory.CreateFromObject(plugin)[tool];
        var result = await function.InvokeAsync(new Kernel(), arguments, TestContext.Current.CancellationToken);
        return result.GetValue<ToolResult>()!;
    }

    private async Task<Breakdown> Plan() => (await tasks.FindAsync(id, TestContext.Current.CancellationToken))!.Breakdown!;
}
