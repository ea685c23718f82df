using Pixora.Media.Tasks;

namespace Pixora.Tests.Plugins;

/// <summary>Every tool of the original protocol with its own parameters.</summary>
public sealed class OriginalToolTests
{
    /// <summary>Tool, the arguments as the original protocol has them, and the command they become; null for
    /// none.</summary>
    public static TheoryData<string, string, TaskCommand?> Rows { get; } = new()
    {
        {
            "update_scene", """{"scene_index":2,"new_content":"The tide turns.","update_type":"script"}""",
            new UpdateScene(new("scene-2"), new(Narration: "The tide turns."))
        },
        {
            "update_scene", """{"scene_index":0,"new_content":"A reef","update_type":"visual"}""",
            new UpdateScene(new("scene-1"), new(Visual: "A reef"))
        },
        {
            "update_scene", """{"scene_index":3,"new_content":"A reef"}""",
            new UpdateScene(new("scene-3"), new(Narration: "A reef", Visual: "A reef"))
        },
        {
            "regenerate_scene", """{"scene_index":2,"additional_guidance":"at night"}""",
            new EditPlan([new UpdateScene(new("scene-2"), new(Visual: "Waves, at night")),
                new RegenerateScene(new("scene-2"))])
        },
        { "regenerate_scene", """{"scene_index":2}""", new RegenerateScene(new("scene-2")) },
        {
            "generate_character",
                """{"name":"Old Tom","role":"captain","description":"A man with a beard","personality":"stubborn"}""",
            new PutCharacter(new(new("old-tom"), "Old Tom", "A man with a beard; captain; stubborn"))
        },
        {
            "update_character", """{"character_id":"ada","updates":{"description":"A diver in red"}}""",
            new PutCharacter(new(new("ada"), "Ada", "A diver in red"))
        },
        {
            "generate_scene_image", """{"scene_index":1,"prompt":"A storm","style":"noir","aspect_ratio":"16:9"}""",
            new UpdateScene(new("scene-1"), new(Visual: "A storm"))
        },
        {
            "regenerate_scene_image", """{"scene_index":1,"new_prompt":"A storm","style_adjustments":"darker"}""",
            new EditPlan([new UpdateScene(new("scene-1"), new(Visual: "A storm, darker")),
                new RegenerateScene(new("scene-1"))])
        },
        {
            "generate_narration", """{"scene_index":1,"script":"Listen.","voice_type":"neutral"}""",
            new UpdateScene(new("scene-1"), new(Narration: "Listen."))
        },
        { "generate_music", """{"mood":"epic","duration":15,"genre":"ambient"}""",
            new SetMusic(new(true, MusicMood.Epic, MusicGenre.Ambient)) },
        {
            "image_to_video", """{"scene_index":1,"image_url":"https://evil.example/a.png","duration":6.5,"motion_type":"gentle_pan"}""",
            new UpdateScene(new("scene-1"), new(Camera: CameraMotion.PanRight, Seconds: 6.5))
        },
        { "update_progress", """{"progress":40,"stage":"images","message":"I am drawing."}""",
            new Say("director", "I am drawing.", "call-1.said") },
        { "check_generation_status", "{}", null },
    };

    [Theory]
    [MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public async Task A_tool_takes_its_original_parameters(string tool, string arguments, TaskCommand? command)
    {
        var bench = new ToolBench();

        var result = await bench.UseAsync(tool, arguments);

        Assert.True(result.Ok, $"{result.Code}: {result.Message}");
        Assert.Equal(command, bench.Tasks.Sent.LastOrDefault()?.Command);
    }

    [Fact]
    public async Task A_breakdown_takes_style_duration_shape_and_mood()
    {
        var bench = new ToolBench();

        var result = await bench.UseAsync("generate_scene_breakdown", """
            {"prompt":"The deep","style":"noir","duration":12,"aspect_ratio":"9:16","mood":"dramatic","title":"Deep","scenes":[
              {"title":"One","narration":"","visual":"Water","seconds":6,"camera":"zoomIn"},
              {"title":"Two","narration":"","visual":"Light","seconds":"6","camera":"zoom_out","transition":"dissolve"}]}
            """);

        Assert.True(result.Ok, result.Message);
        Assert.Equal((VisualStyle.Noir, 12d, AspectRatio.Portrait),
            (bench.Plan.Format.Style, bench.Plan.Format.Seconds, bench.Plan.Format.Aspect));
        Assert.Equal([CameraMotion.PushIn, CameraMotion.PullOut], bench.Plan.Scenes.Select(scene => scene.Camera));
        Assert.Equal(MusicMood.Epic, bench.Plan.Music.Mood);
    }

    [Fact]
    public async Task A_wrong_argument_is_named_with_its_field_and_what_it_may_be()
    {
        var bench = new ToolBench();

        var result = await bench.UseAsync("generate_scene_breakdown", """
            {"title":"Deep","scenes":[{"title":"One","narration":"","visual":"Water","seconds":"long","camera":"whirl"}]}
            """);

        Assert.Equal("arguments.invalid", result.Code);
        Assert.Contains("scenes[0].camera is \"whirl\"; it must be one of static, pushIn", result.Message,
            StringComparison.Ordinal);
        Assert.Contains("scenes[0].seconds is \"long\"; it must be a number", result.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"2\"")]
    [InlineData("\"Scene 2\"")]
    [InlineData("\"scene_2\"")]
    public async Task A_scene_is_found_as_a_model_names_it(string id)
    {
        var bench = new ToolBench();

        Assert.True((await bench.UseAsync("remove_scene", $$"""{"sceneId":{{id}}}""")).Ok);

        Assert.Equal(new RemoveScene(new("scene-2")), bench.Tasks.Sent[^1].Command);
    }

    [Theory]
    [InlineData("set_voice", "{}")]
    [InlineData("update_scene", """{"sceneId":"scene-1"}""")]
    [InlineData("set_aspect", """{"aspect":"landscape"}""")]
    public async Task What_changes_nothing_does_not_claim_to(string tool, string arguments)
    {
        var bench = new ToolBench();

        Assert.Equal("It is so already; nothing is changed.", (await bench.UseAsync(tool, arguments)).Message);
        Assert.Equal(1, bench.Task.Revision);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_said_as_tools_count()
    {
        var result = await new ToolBench().UseAsync("move_scene", """{"sceneId":"scene-1","place":9}""");

        Assert.Equal(("scene.index", "The place in the playing order is 1 to 3."), (result.Code, result.Message));
    }
}
