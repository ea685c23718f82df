using System.Text.Json;
using MessagePack;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class MalformedInputTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const string Nobody = "0123456789abcdef0123456789abcdef";
    private const string Call = """{"type":1,"invocationId":"1","target":"JoinTask","arguments":["x",0,0]}""";
    private static readonly string Unknown = $$"""{"type":99}{{RawLine.End}}""";
    private readonly TestStudio studio = shared.Enter();

    public static TheoryData<string, CreateTaskRequest> Unfilmable { get; } = new()
    {
        { "brief.prompt.empty", new("c-1", "  ") },
        { "brief.prompt.control", new("c-1", "a\u0007b") },
        { "brief.seconds.range", new("c-1", "sea", 0) },
        { "brief.seconds.range", new("c-1", "sea", -5) },
        { "brief.seconds.range", new("c-1", "sea", 100_000) },
        { "brief.aspect.unknown", new("c-1", "sea", Aspect: "4:3") },
        { "brief.language.unknown", new("c-1", "sea", Language: "xx") },
        { "brief.captions.unknown", new("c-1", "sea", Captions: "loud") },
    };

    [Theory]
    [MemberData(nameof(Unfilmable), DisableDiscoveryEnumeration = true)]
    public async Task A_brief_that_cannot_be_filmed_is_refused(string code, CreateTaskRequest request)
    {
        await using var viewer = await studio.ComeAsync();

        var reply = await viewer.CallAsync<CommandReply>("CreateTask", request);

        Assert.Equal((false, code), (reply.Ok, reply.Code));
    }

    [Fact]
    public async Task A_prompt_of_ten_thousand_characters_is_refused_and_the_longest_allowed_one_fits_through_the_door()
    {
        await using var viewer = await studio.ComeAsync();

        Assert.Equal("brief.prompt.long", (await viewer.CreateAsync(new string('海', 10_000))).Code);
        Assert.True((await viewer.CreateAsync(new string('海', 8000))).Ok);
    }

    [Theory]
    [InlineData("")]
    [InlineData("has space")]
    [InlineData("ünlaut")]
    [InlineData(null)]
    public async Task A_command_id_of_another_shape_is_refused(string? id)
    {
        await using var viewer = await studio.ComeAsync();

        Assert.Equal("command.id", (await viewer.CreateAsync(commandId: id!)).Code);
    }

    [Theory]
    [InlineData("command.malformed", "7")]
    [InlineData("command.malformed", "null")]
    [InlineData("command.malformed", "{}")]
    [InlineData("command.malformed", """{"type":5}""")]
    [InlineData("command.unknown", """{"type":"make_tea"}""")]
    [InlineData("command.malformed", """{"type":"approve_breakdown","revision":"one","priceCeiling":0}""")]
    [InlineData("command.malformed", """{"type":"approve_breakdown","revision":1}""")]
    [InlineData("command.malformed", """{"type":"undo","surprise":1}""")]
    [InlineData("command.malformed", """{"type":"set_title","title":null}""")]
    [InlineData("command.malformed", """{"type":"update_scene","scene":"scene-1","patch":{"characters":[null]}}""")]
    [InlineData("command.malformed", """{"type":"set_style","style":99}""")]
    [InlineData("scene.unknown", """{"type":"remove_scene","scene":"scene-99"}""")]
    [InlineData("actor.studio", """{"type":"quote_price","revision":1,"price":0}""")]
    [InlineData("actor.studio", """{"type":"report_failure","code":"x","message":"y","scene":null}""")]
    public async Task A_command_that_makes_no_sense_is_refused_and_changes_nothing(string code, string body)
    {
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var before = (await viewer.JoinAsync(task)).Seq;

        var request = new CommandRequest("c-2", new RawCommand(JsonSerializer.Deserialize<JsonElement>(body)));
        var reply = await viewer.CallAsync<CommandReply>("SendCommand", task, request);

        Assert.Equal((false, code), (reply.Ok, reply.Code));
        Assert.Equal(before, (await viewer.JoinAsync(task)).Seq);
    }

    [Theory]
    [InlineData("task.id", "")]
    [InlineData("task.id", null)]
    [InlineData("task.id", "../../../etc/passwd")]
    [InlineData("task.id", "0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("task.unknown", Nobody)]
    public async Task A_task_that_is_not_there_is_refused_by_every_method(string code, string? task)
    {
        await using var viewer = await studio.ComeAsync();

        Assert.Equal(code, (await viewer.CallAsync<JoinReply>("JoinTask", task, 0, 0)).Code);
        Assert.Equal(code, (await viewer.CallAsync<CommandReply>("SendMessage", task, "c-1", "hello")).Code);
        Assert.Equal(code, (await viewer.SendAsync(task!, new { type = "undo" })).Code);
    }

    [Theory]
    [InlineData("message.empty", " ")]
    [InlineData("command.malformed", null)]
    public async Task A_message_without_words_is_refused(string code, string? text)
    {
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.Equal(code, (await viewer.CallAsync<CommandReply>("SendMessage", task, "c-1", text)).Code);
    }

    [Fact]
    public async Task Arguments_of_the_wrong_kind_leave_the_connection_and_the_server_as_they_were()
    {
        await using var viewer = await studio.ComeAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => viewer.CallAsync<CommandReply>("CreateTask", 5));
        await Assert.ThrowsAnyAsync<Exception>(() => viewer.CallAsync<CommandReply>("JoinTask", "x"));
        await Assert.ThrowsAnyAsync<Exception>(() => viewer.CallAsync<CommandReply>("DropTables"));

        Assert.Equal("command.id", (await viewer.CallAsync<CommandReply>("CreateTask", (object?)null)).Code);
        Assert.True((await viewer.CreateAsync()).Ok);
    }

    [Theory]
    [InlineData("CreateTask", """{"commandId":"c-1","prompt":"sea","prompt":"land"}""")]
    [InlineData("CreateTask", """{"commandId":"c-1","prompt":"sea","Prompt":"land"}""")]
    [InlineData("SendCommand", """{"commandId":"c-1","body":{"type":"undo"},"body":{"type":"redo"}}""", true)]
    [InlineData("SendCommand", """{"commandId":"c-1","body":{"type":"undo","type":"redo"}}""", true)]
    [InlineData("SendCommand", """{"commandId":"c-1","body":{"type":"set_title","title":"a","title":"b"}}""", true)]
    [InlineData("PreviewCommand", """{"body":{"type":"update_scene","scene":"scene-1","patch":{"title":"a","title":"b"}}}""", true)]
    public async Task Arguments_that_say_a_thing_twice_are_not_taken(string method, string request, bool ofTask = false)
    {
        using var line = await RawLine.GreetAsync(studio.Address, studio.Token());

        await line.SendAsync(
            $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[{{(ofTask ? $"\"{Nobody}\"," : "")}}{{request}}]}""");

        Assert.Contains("\"error\"", await line.HearAsync(), StringComparison.Ordinal);
        await line.SendAsync(Call);
        Assert.Contains("task.id", await line.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_says_a_thing_twice_is_not_taken_in_MessagePack_either()
    {
        var twice = MessagePackSerializer.ConvertFromJson(
            """{"commandId":"c-1","prompt":"sea","prompt":"land"}""", WireResolver.Options, TestContext.Current.CancellationToken);
        var once = MessagePackSerializer.ConvertFromJson(
            """{"commandId":"c-1","prompt":"sea"}""", WireResolver.Options, TestContext.Current.CancellationToken);

        Assert.ThrowsAny<Exception>(
            () => MessagePackSerializer.Deserialize<CreateTaskRequest>(twice, WireResolver.Options, TestContext.Current.CancellationToken));
        Assert.Equal(
            "sea",
            MessagePackSerializer.Deserialize<CreateTaskRequest>(once, WireResolver.Options, TestContext.Current.CancellationToken).Prompt);
    }

    [Theory]
    [InlineData("tasks", """{"prompt":"sea","prompt":"land"}""")]
    [InlineData("tasks", """{"prompt":"sea","Prompt":"land"}""")]
    [InlineData($"tasks/{Nobody}/commands", """{"type":"undo","type":"redo"}""")]
    [InlineData($"tasks/{Nobody}/commands", """{"type":"set_title","title":"a","title":"b"}""")]
    [InlineData($"tasks/{Nobody}/commands", """{"type":"update_scene","scene":"scene-1","patch":{"title":"a","title":"b"}}""")]
    [InlineData($"tasks/{Nobody}/preview", """{"type":"set_title","title":"a","title":"b"}""")]
    [InlineData($"tasks/{Nobody}/messages", """{"text":"a","text":"b"}""")]
    public async Task A_body_that_says_a_thing_twice_is_refused(string path, string body)
    {
        using var api = new ApiClient(studio);

        Assert.Equal("command.malformed", (await api.PostRawAsync(path, body)).Code);
        Assert.Equal(
            "command.malformed", (await api.PutRawAsync("preferences", """{"style":"vivid","style":"calm"}""")).Code);
    }

    [Fact]
    public async Task A_message_of_a_kind_that_nobody_knows_does_not_hide_the_one_behind_it()
    {
        using var line = await RawLine.GreetAsync(studio.Address, studio.Token());

        await line.SendAsync($"{Unknown}{Unknown}{Call}");

        Assert.Contains("task.id", await line.HearAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_of_a_kind_that_nobody_knows_count()
    {
        using var data = new TemporaryFolder();
        await using var strict = await TestStudio.OpenAsync(data, [new("Pixora:Limits:MessagesPerSecond", "5")]);
        using var line = await RawLine.GreetAsync(strict.Address, strict.Token());

        await line.SendAsync($"{string.Concat(Enumerable.Repeat(Unknown, 100))}{Call}");

        Assert.Contains("limit.messages", await line.HearAsync(), StringComparison.Ordinal);
    }
}
