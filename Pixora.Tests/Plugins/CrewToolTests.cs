using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Tests.Plugins;

public sealed class CrewToolTests
{
    private static readonly HashSet<string> Forbidden =
    [
        "taskid",
        "task",
        "path",
        "url",
        "uri",
        "file",
        "folder",
        "ceiling",
        "priceceiling",
        "share",
        "approve",
        "approved",
    ];

    /// <summary>Tools that change something and are no row of <see cref="Commands"/>, and the test that uses each.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["generate_scene_breakdown"] = nameof(A_breakdown_is_proposed_with_its_cast_and_what_is_left_out_stays),
        ["edit_plan"] = nameof(JointEditPluginTests),
        ["undo"] = nameof(What_was_changed_is_undone_and_done_again),
        ["redo"] = nameof(What_was_changed_is_undone_and_done_again),
    };

    private readonly ToolBench bench = new();

    [Fact]
    public void The_tools_are_these() => Assert.Equal(
        """
        add_scene adjust_audio ask_person check_generation_status combine_video_audio edit_plan generate_character generate_music
        generate_narration
        generate_scene_breakdown generate_scene_image generate_video get_result handle_error image_to_video move_scene preview_change
        redo regenerate_scene regenerate_scene_image remove_character remove_scene set_aspect set_captions set_language set_length
        set_preferences set_style set_title set_voice undo update_character update_progress update_scene
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries),
        bench.Tools.All.Values.Cast<AIFunction>().Select(tool => tool.Name).Order(StringComparer.Ordinal));

    /// <summary>Tool, arguments, and the command that must arrive.</summary>
    public static TheoryData<string, string, TaskCommand> Commands { get; } = new()
    {
        {
            "update_scene", """{"sceneId":"scene-2","narration":"The tide turns.","characters":[]}""",
            new UpdateScene(new("scene-2"), new(Narration: "The tide turns.", Characters: []))
        },
        { "update_scene", """{"sceneId":"scene-2","seconds":"8","visual":null}""", new UpdateScene(new("scene-2"), new(Seconds: 8)) },
        { "regenerate_scene", """{"sceneId":"scene-1"}""", new RegenerateScene(new("scene-1")) },
        {
            "add_scene",
            """{"scene":{"title":"Reef","narration":"","visual":"A reef","seconds":6,"camera":"panLeft","transition":"wipe"},"place":2}""",
            new AddScene(new("Reef", "", "A reef", 6, CameraMotion.PanLeft, new(TransitionKind.Wipe, 0.6), []), 1)
        },
        { "remove_scene", """{"sceneId":"scene-2"}""", new RemoveScene(new("scene-2")) },
        { "move_scene", """{"sceneId":"scene-3","place":1}""", new MoveScene(new("scene-3"), 0) },
        {
            "generate_character",
            """{"character":{"id":"whale","name":"Whale","description":"A blue whale","palette":["#204060","grey"]}}""",
            new PutCharacter(new(new("whale"), "Whale", "A blue whale", Palette: ["#204060", "grey"]))
        },
        {
            "update_character", """{"characterId":"ada","description":"A diver in red","anotherLook":true}""",
            new PutCharacter(new(new("ada"), "Ada", "A diver in red", 2))
        },
        { "remove_character", """{"characterId":"ada"}""", new RemoveCharacter(new("ada")) },
        { "generate_scene_image", """{"sceneId":"scene-1","visual":"A storm"}""", new UpdateScene(new("scene-1"), new(Visual: "A storm")) },
        { "regenerate_scene_image", """{"sceneId":"scene-1"}""", new RegenerateScene(new("scene-1")) },
        {
            "generate_narration", """{"sceneId":"scene-1","narration":"Listen."}""",
            new UpdateScene(new("scene-1"), new(Narration: "Listen."))
        },
        { "generate_music", """{"mood":"epic"}""", new SetMusic(new(true, MusicMood.Epic, MusicGenre.Ambient)) },
        { "generate_music", """{"mood":"calm"}""", new SetMusic(new(true, MusicMood.Calm, MusicGenre.Ambient, Take: 2)) },
        { "generate_music", """{"enabled":false}""", new SetMusic(new(false, MusicMood.Calm, MusicGenre.Ambient)) },
        { "adjust_audio", """{"musicLevelDb":-6}""", new SetMusic(new(true, MusicMood.Calm, MusicGenre.Ambient, -6)) },
        { "set_voice", """{"voice":"deep","pace":0.9}""", new SetVoice(new(true, VoiceType.Deep, 0.9)) },
        {
            "image_to_video", """{"sceneId":"scene-1","camera":"parallax"}""",
            new UpdateScene(new("scene-1"), new(Camera: CameraMotion.Parallax))
        },
        {
            "combine_video_audio", """{"sceneId":"scene-2","transition":"slide"}""",
            new UpdateScene(new("scene-2"), new(Transition: new(TransitionKind.Slide, 0.6)))
        },
        { "set_title", """{"title":"Deep"}""", new SetTitle("Deep") },
        { "set_length", """{"seconds":45}""", new SetLength(45) },
        { "set_aspect", """{"aspect":"9:16"}""", new SetAspect(AspectRatio.Portrait) },
        { "set_style", """{"style":"noir"}""", new SetStyle(VisualStyle.Noir) },
        { "set_language", """{"language":"de"}""", new SetLanguage("de") },
        { "set_captions", """{"captions":"soft"}""", new SetCaptions(CaptionMode.Soft) },
        { "set_preferences", """{"style":"noir","aspect":"1:1"}""", new SetPreferences(new(VisualStyle.Noir, Aspect: AspectRatio.Square)) },
        { "update_progress", """{"message":"I am writing."}""", new Say("director", "I am writing.", "call-1.said") },
        {
            "handle_error", """{"action":"fallBack","sceneId":"scene-2"}""",
            new UpdateScene(new("scene-2"), new(Camera: CameraMotion.Static, Transition: Transition.Cut))
        },
        { "handle_error", """{"action":"skip","sceneId":"scene-2","personAgreed":true}""", new RemoveScene(new("scene-2")) },
    };

    [Fact]
    public void Every_tool_that_changes_something_is_used_by_a_test() => Assert.Empty(
        bench.Tools.All.Values.Select(tool => tool.Name)
            .Where(tool => !CrewTools.ChangesNothing(tool))
            .Except(Commands.Select(row => row.Data.Item1))
            .Except(Elsewhere.Keys));

    [Fact]
    public async Task What_was_changed_is_undone_and_done_again()
    {
        var before = bench.Plan;
        await bench.UseAsync("set_title", """{"title":"Deep"}""");
        var changed = bench.Plan;

        Assert.True((await bench.UseAsync("undo")).Ok);
        Assert.Equal(before, bench.Plan);
        Assert.Equal((new Undo(), Actor.Crew), (bench.Tasks.Sent[^1].Command, bench.Tasks.Sent[^1].By));

        Assert.True((await bench.UseAsync("redo")).Ok);
        Assert.Equal(changed, bench.Plan);
        Assert.Equal((new Redo(), Actor.Crew), (bench.Tasks.Sent[^1].Command, bench.Tasks.Sent[^1].By));
    }

    [Theory]
    [MemberData(nameof(Commands), DisableDiscoveryEnumeration = true)]
    public async Task A_tool_becomes_a_command_of_the_crew(string tool, string arguments, TaskCommand command)
    {
        var result = await bench.UseAsync(tool, arguments);

        Assert.True(result.Ok, $"{result.Code}: {result.Message}");
        Assert.Equal((command, Actor.Crew), (bench.Tasks.Sent[^1].Command, bench.Tasks.Sent[^1].By));
    }

    [Theory]
    [InlineData("update_scene", """{"sceneId":"scene-99","narration":"x"}""", "scene.unknown")]
    [InlineData("remove_scene", """{"sceneId":"scene-99"}""", "scene.unknown")]
    [InlineData("regenerate_scene", """{"sceneId":"scene-99"}""", "scene.unknown")]
    [InlineData("move_scene", """{"sceneId":"scene-1","place":9}""", "scene.index")]
    [InlineData("generate_character", """{"character":{"id":"ada","name":"A","description":"A"}}""", "character.exists")]
    [InlineData("update_character", """{"characterId":"ada","palette":["1","2","3","4","5","6"]}""", "character.palette")]
    [InlineData("update_character", """{"characterId":"bob"}""", "character.unknown")]
    [InlineData("combine_video_audio", """{"sceneId":"scene-1","transition":"wipe"}""", "scene.first")]
    [InlineData("combine_video_audio", """{"sceneId":"scene-2","transition":"wipe","seconds":9}""", "scene.transition")]
    [InlineData("set_aspect", """{"aspect":"4:3"}""", "arguments.invalid")]
    [InlineData("set_language", """{"language":"klingon"}""", "format.language")]
    [InlineData("handle_error", """{"action":"retry"}""", "stage.mismatch")]
    [InlineData("handle_error", """{"action":"skip","sceneId":"scene-2"}""", "consent.needed")]
    [InlineData("get_result", "{}", "result.none")]
    [InlineData("undo", "{}", "undo.empty")]
    [InlineData("preview_change", """{"change":{}}""", "preview.unclear")]
    [InlineData("preview_change", """{"change":{"sceneId":"scene-99","narration":"x"}}""", "scene.unknown")]
    [InlineData("generate_scene_breakdown", """{"title":"None","scenes":[]}""", "breakdown.empty")]
    [InlineData("set_style", """{"style":"gloomy"}""", "arguments.invalid")]
    [InlineData("set_style", """{"style":3}""", "arguments.invalid")]
    [InlineData("move_scene", """{"sceneId":"scene-1","place":"first"}""", "arguments.invalid")]
    [InlineData("remove_scene", """{"sceneId":null}""", "arguments.invalid")]
    [InlineData("remove_scene", """{"sceneId":"scene-1","taskId":"ffffffffffffffffffffffffffffffff"}""", "arguments.invalid")]
    [InlineData("generate_scene_breakdown", """{"title":"Hole","scenes":[null]}""", "arguments.invalid")]
    [InlineData(
        "add_scene", """{"scene":{"title":"T","narration":"","visual":"V","seconds":3,"file":"/etc/passwd"}}""", "arguments.invalid")]
    [InlineData("approve_breakdown", """{"revision":1,"priceCeiling":100}""", "tool.unknown")]
    public async Task A_refusal_comes_back_as_data_with_the_same_code_as_at_every_door(
        string tool, string arguments, string code)
    {
        var before = bench.Plan;

        var result = await bench.UseAsync(tool, arguments);

        Assert.Equal((false, code), (result.Ok, result.Code));
        Assert.NotEmpty(result.Message);
        Assert.Equal(before, bench.Plan);
    }

    [Theory]
    [InlineData("generate_scene_image", """{"sceneId":"scene-1"}""")]
    [InlineData("generate_narration", """{"sceneId":"scene-1"}""")]
    [InlineData("generate_video", "{}")]
    public async Task Making_waits_for_the_person_and_says_so(string tool, string arguments)
    {
        var result = await bench.UseAsync(tool, arguments);

        Assert.Equal("approval.needed", result.Code);
        Assert.NotNull(result.Hint);
        Assert.Empty(bench.Tasks.Sent);
        Assert.Equal(TaskStage.Reviewing, bench.Task.Stage);
    }

    [Theory]
    [InlineData("retry")]
    [InlineData("fallBack")]
    public async Task What_a_maker_refused_for_its_content_is_not_asked_for_again_in_the_same_words(string action)
    {
        var refused = new ToolBench(TaskStage.Producing);
        await refused.Tasks.SendAsync(
            refused.Task.Id,
            new(
                new("refused"), Actor.Studio, DateTimeOffset.UnixEpoch,
                new ReportSceneFailure(SceneId.Of(2), "image", "key", ProviderException.Refused, "No.", Payment.No)),
            TestContext.Current.CancellationToken);
        await refused.Tasks.SendAsync(
            refused.Task.Id,
            new(new("held"), Actor.Studio, DateTimeOffset.UnixEpoch, new HoldFilm(1)),
            TestContext.Current.CancellationToken);

        var result = await refused.UseAsync("handle_error", $$"""{"action":"{{action}}","sceneId":"scene-2"}""");

        Assert.Equal(
            (false, ProviderException.Refused, TaskStage.Waiting), (result.Ok, result.Code, refused.Task.Stage));
        Assert.Contains("update_scene", result.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_cancelled_no_tool_sets_going() =>
        Assert.Equal("approval.person", (await new ToolBench(TaskStage.Cancelled).UseAsync("handle_error", """{"action":"retry"}""")).Code);

    [Fact]
    public async Task A_breakdown_is_proposed_with_its_cast_and_what_is_left_out_stays()
    {
        var result = await bench.UseAsync("generate_scene_breakdown", """
            {"title":"Depth","scenes":[
              {"title":"Down","narration":"We sink.","visual":"Blue water","seconds":5,"transition":"wipe"},
              {"title":"Light","narration":"","visual":"A lamp fish","seconds":1.5,"characters":["fish"]},
              {"title":"Up","narration":"We rise.","visual":"The surface","seconds":5,"transition":"slide","transitionSeconds":0.4}],
             "characters":[{"id":"fish","name":"Fish","description":"A fish with a lamp"}],
             "settings":{"aspect":"1:1","style":"noir","mood":"tense","pace":1.1}}
            """);

        Assert.True(result.Ok, result.Message);
        var plan = bench.Plan;
        Assert.Equal(["scene-1", "scene-2", "scene-3"], plan.Scenes.Select(scene => scene.Id.Value));
        Assert.Equal(
            [Transition.Cut, new(TransitionKind.CrossFade, 0.5), new(TransitionKind.Slide, 0.4)],
            plan.Scenes.Select(scene => scene.Transition));
        Assert.Equal((AspectRatio.Square, VisualStyle.Noir, "en"), (plan.Format.Aspect, plan.Format.Style, plan.Format.Language));
        Assert.Equal(new(true, MusicMood.Tense, MusicGenre.Ambient), plan.Music);
        Assert.Equal(1.1, plan.Voice.Pace);
        Assert.Equal(["fish"], plan.Characters.Select(character => character.Id.Value));
    }

    [Fact]
    public async Task A_new_plan_keeps_the_looks_of_its_cast()
    {
        await bench.UseAsync("update_character", """{"characterId":"ada","palette":["yellow"],"anotherLook":true}""");

        await bench.UseAsync(
            "generate_scene_breakdown",
            """{"title":"Again","scenes":[{"title":"One","narration":"","visual":"Ada","seconds":6,"characters":["ada"]}]}""");
        Assert.Equal(
            [new Character(new("ada"), "Ada", "A diver in a yellow suit", 2, ["yellow"])], bench.Plan.Characters);
        await bench.UseAsync(
            "generate_scene_breakdown",
            """{"title":"Again","scenes":[{"title":"One","narration":"","visual":"Ada","seconds":6}]"""
                + ""","characters":[{"id":"ada","name":"Ada","description":"A diver in red"}]}""");
        Assert.Equal([new Character(new("ada"), "Ada", "A diver in red", 2, ["yellow"])], bench.Plan.Characters);
    }

    [Theory]
    [InlineData(
        """{"characterId":"ada","description":"A diver in red"}""",
        "ada is changed; its reference picture and the pictures of scene-2 are drawn anew when the person approves.")]
    [InlineData("""{"characterId":"ada","name":"Countess"}""", "ada is changed; its pictures stay.")]
    public async Task A_changed_character_says_what_is_drawn_anew_and_nothing_is_before_approval(
        string arguments, string message)
    {
        Assert.Equal(message, (await bench.UseAsync("update_character", arguments)).Message);
        Assert.Equal(TaskStage.Reviewing, bench.Task.Stage);
        Assert.Equal("approval.needed", (await bench.UseAsync("generate_video", "{}")).Code);
    }

    [Fact]
    public async Task A_character_that_no_scene_names_draws_nothing()
    {
        await bench.UseAsync("update_scene", """{"sceneId":"scene-2","characters":[]}""");

        Assert.Equal(
            "ada is changed; no scene names it, so nothing is drawn.",
            (await bench.UseAsync("update_character", """{"characterId":"ada","anotherLook":true}""")).Message);
    }

    [Fact]
    public async Task The_same_call_made_again_takes_effect_once()
    {
        Assert.True(
            (await bench.UseAsync("regenerate_scene", """{"sceneId":"scene-1","visual":"A wreck"}""", "turn-1-1")).Ok);
        Assert.True(
            (await bench.UseAsync("regenerate_scene", """{"sceneId":"scene-1","visual":"A wreck"}""", "turn-1-1")).Ok);
        Assert.Equal(2, bench.Plan.Scenes[0].Take);

        await bench.UseAsync("regenerate_scene", """{"sceneId":"scene-1","visual":"A wreck"}""", "turn-1-2");
        Assert.Equal(3, bench.Plan.Scenes[0].Take);
    }

    [Fact]
    public async Task Calls_made_at_once_all_take_effect()
    {
        var results = await Task.WhenAll(
            bench.UseAsync("adjust_audio", """{"musicLevelDb":-6}"""),
            bench.UseAsync("generate_music", """{"mood":"epic"}"""),
            bench.UseAsync("set_voice", """{"voice":"deep"}"""),
            bench.UseAsync("set_voice", """{"pace":1.2}"""));

        Assert.All(results, result => Assert.True(result.Ok, result.Message));
        Assert.Equal((MusicMood.Epic, -6), (bench.Plan.Music.Mood, bench.Plan.Music.LevelDb));
        Assert.Equal(new(true, VoiceType.Deep, 1.2), bench.Plan.Voice);
    }

    [Fact]
    public async Task Preferences_add_up()
    {
        await bench.UseAsync("set_preferences", """{"style":"noir"}""");
        await bench.UseAsync("set_preferences", """{"pace":1.2}""");

        Assert.Equal(new(VisualStyle.Noir, Pace: 1.2), bench.Task.Preferences);
    }

    [Fact]
    public async Task A_preview_changes_nothing_and_says_what_it_would_cost()
    {
        var result = await bench.UseAsync("preview_change", """{"change":{"sceneId":"scene-1","visual":"A storm"}}""");

        Assert.Equal(
            "2 parts are kept. Made anew: 1 × image. About 12 seconds of work. Price: 0 US dollars.", result.Message);
        Assert.Empty(bench.Tasks.Sent);
    }

    [Theory]
    [InlineData("""{"change":{"characterId":"ada"}}""")]
    [InlineData("""{"change":{"characterId":"ada","characterDescription":"A diver in red"}}""")]
    public async Task A_preview_of_another_look_names_the_character_whose_picture_is_drawn(string change)
    {
        Assert.Equal(
            "3 parts are kept. Made anew: 1 × portrait of ada. About 12 seconds of work. Price: 0 US dollars.",
            (await bench.UseAsync("preview_change", change)).Message);
        Assert.Equal("preview.unclear", (await bench.UseAsync("preview_change", """{"change":{"characterId":"nobody"}}""")).Code);
    }

    [Fact]
    public async Task The_status_names_stage_revision_and_scenes() =>
        Assert.Contains(
            "Reviewing, revision 1: 3 scenes", (await bench.UseAsync("check_generation_status")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_task_that_is_gone_is_said_to_be_gone()
    {
        var gone = bench.At(new("ffffffffffffffffffffffffffffffff"));

        Assert.Equal(
            "task.unknown",
            (await gone.UseAsync(Call("a", "check_generation_status"), TestContext.Current.CancellationToken)).Code);
        Assert.Equal(
            "task.unknown", (await gone.UseAsync(Call("b", "undo"), TestContext.Current.CancellationToken)).Code);
    }

    [Fact]
    public void No_tool_takes_a_task_a_path_or_an_address_and_all_explain_themselves() => Assert.All(bench.Tools.All.Values, tool =>
    {
        Assert.NotEmpty(tool.Description);
        Assert.All(Properties(tool.JsonSchema), property =>
        {
            Assert.DoesNotContain(property.Name.ToLowerInvariant(), Forbidden);
            Assert.True(
                property.Value.TryGetProperty("description", out _), $"{tool.Name}: {property.Name} is not explained.");
        });
    });

    private static ToolCall Call(string id, string tool) =>
        new(id, "director", tool, new Dictionary<string, object?>());

    private static IEnumerable<JsonProperty> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object when schema.TryGetProperty("properties", out var properties) =>
            [.. properties.EnumerateObject(), .. properties.EnumerateObject().SelectMany(property => Properties(property.Value))],
        JsonValueKind.Object when schema.TryGetProperty("items", out var items) => Properties(items),
        _ => [],
    };
}
