using System.Text.Json;
using CsCheck;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class TaskJsonTests
{
    private static readonly Generated Tame = new(wild: false);

    [Fact]
    public void Every_command_comes_back_as_it_was() =>
        Tame.Envelope.Sample(command => Again(command) == command, iter: 3000);

    [Fact]
    public void Every_fact_of_any_story_comes_back_as_it_was() => new Generated(wild: true).Story.Sample(
        commands =>
        {
            var desk = Desk.Play(commands);

            Assert.Equal(desk.Story, Again(desk.Story));
            Assert.Equal(desk.Task with { Remembered = CommandMemory.Empty }, Again(desk.Task));
        },
        iter: 300);

    [Fact]
    public void Names_are_camel_case_and_ids_are_strings() => Assert.Equal(
        """{"type":"scene_approved","scene":"scene-2","approved":true,"revision":3}""",
        JsonSerializer.Serialize<TaskFact>(new SceneApproved(3, SceneId.Of(2), true), TaskJson.Options));

    [Fact]
    public void Enums_are_words() => Assert.Equal(
        """{"type":"set_aspect","aspect":"landscape"}""",
        JsonSerializer.Serialize<TaskCommand>(new SetAspect(AspectRatio.Landscape), TaskJson.Options));

    [Fact]
    public void A_characters_picture_says_whose_it_is_and_older_stories_are_still_read()
    {
        const string Written =
            """{"type":"asset_ready","asset":{"key":"k","kind":"portrait","scene":null,"reused":false,"character":"ada"}}""";
        const string Older =
            """{"type":"asset_ready","asset":{"key":"k","kind":"image","scene":"scene-1","reused":true}}""";

        Assert.Equal(
            Written,
            JsonSerializer.Serialize<TaskFact>(new AssetReady(new("k", "portrait", null, false, new("ada"))), TaskJson.Options));
        Assert.Equal(new AssetReady(new("k", "image", SceneId.Of(1), true)), JsonSerializer.Deserialize<TaskFact>(Older, TaskJson.Options));
    }

    [Theory]
    [InlineData("""{"type":"set_title"}""")]
    [InlineData("""{"type":"set_title","title":null}""")]
    [InlineData("""{"type":"set_aspect","aspect":1}""")]
    [InlineData("""{"type":"set_aspect","aspect":"round"}""")]
    [InlineData("""{"type":"remove_scene","scene":3}""")]
    [InlineData("""{"type":"remove_scene","scene":null}""")]
    [InlineData("""{"type":"update_scene","scene":"scene-1","patch":{"characters":[null]}}""")]
    [InlineData("""{"type":"format_disk"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"type":"set_length","seconds":"NaN"}""")]
    public void What_is_malformed_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TaskCommand>(json, TaskJson.Options));

    [Fact]
    public void A_command_without_a_type_is_refused() =>
        Assert.Throws<NotSupportedException>(
            () => JsonSerializer.Deserialize<TaskCommand>("""{"title":"Deep"}""", TaskJson.Options));

    [Fact]
    public void The_type_may_come_last() => Assert.Equal(
        new SetTitle("Deep"),
        JsonSerializer.Deserialize<TaskCommand>("""{"title":"Deep","type":"set_title"}""", TaskJson.Options));

    private static T Again<T>(T value) =>
        JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, TaskJson.Options), TaskJson.Options)!;
}
