using Pixora.Media.Tasks;

namespace Pixora.Tests.Plugins;

public sealed class JointEditPluginTests
{
    private readonly ToolBench bench = new();

    [Fact]
    public async Task Several_edits_are_one_revision_and_the_answer_says_what_each_did()
    {
        var result = await bench.UseAsync(
            "edit_plan",
            """
            {"edits":[
              {"tool":"remove_scene","arguments":{"sceneId":"scene-2"},"says":"Scene 2 is out."},
              {"tool":"set_voice","arguments":{"voice":"deep"}},
              {"tool":"set_title","arguments":{"title":"Deep"},"says":"It is called Deep."}]}
            """);

        Assert.Equal((true, "✓ Scene 2 is out.\n✓ The voice is set.\n✓ It is called Deep."), (result.Ok, result.Message));
        Assert.Equal((2, "Deep", VoiceType.Deep), (bench.Task.Revision, bench.Plan.Title, bench.Plan.Voice.Type));
        Assert.True((await bench.UseAsync("undo")).Ok);
        Assert.Contains(bench.Plan.Scenes, scene => scene.Id.Value == "scene-2");
    }

    [Fact]
    public async Task What_is_refused_is_named_and_the_rest_is_made()
    {
        var result = await bench.UseAsync(
            "edit_plan",
            """
            {"edits":[{"tool":"remove_scene","arguments":{"sceneId":"scene-9"}},{"tool":"set_title","arguments":{"title":"Deep"}},
              {"tool":"undo"},{"tool":"edit_plan","arguments":{"edits":[]}},{"tool":"set_preferences","arguments":{"style":"noir"}}]}
            """);

        Assert.True(result.Ok);
        Assert.Equal(["✗", "✓", "✗", "✗", "✗"], result.Message.Split('\n').Select(line => line[..1]));
        Assert.Equal((2, "Deep"), (bench.Task.Revision, bench.Plan.Title));
    }

    [Fact]
    public async Task When_all_is_refused_nothing_changes()
    {
        var result = await bench.UseAsync("edit_plan", """{"edits":[{"tool":"remove_scene","arguments":{"sceneId":"scene-9"}}]}""");

        Assert.Equal((false, "scene.unknown", 1), (result.Ok, result.Code, bench.Task.Revision));
        Assert.Equal("edits.invalid", (await bench.UseAsync("edit_plan", """{"edits":[]}""")).Code);
    }
}
