using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;
using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Profiles;
using Pixora.Agents.Chat.Settings;
using Pixora.Media.Generation;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Agents.Chat.Profiles;

public sealed class FallbackTests
{
    private readonly RecordingLedger ledger = new();
    private readonly HurriedTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ModelAbilities OnlyText => new() { Vision = false, JsonSchema = false, ParallelTools = false };

    [Theory]
    [InlineData(429, "insufficient_quota")]
    [InlineData(404, "model_not_found")]
    [InlineData(401, "invalid_api_key")]
    [InlineData(503, "server_error")]
    public async Task The_next_profile_answers_where_it_may_help(int status, string code)
    {
        await using var first = await StandInOpenAI.StartAsync(
            [.. Enumerable.Repeat(new Reply.Fails(status, code), 3)]);
        await using var second = await StandInOpenAI.StartAsync(new Reply.Words("The sea."));
        using var models = StandInModels.Of(time, [new("first", first.BaseUrl), new("second", second.BaseUrl)]);

        Assert.Equal("The sea.", (await AskAsync(models)).Text);
        Assert.Equal(("second", "ok"), ledger.Uses.Select(use => (use.Profile, use.Outcome)).Last());
    }

    /// <summary>Another model is not asked to go around a no.</summary>
    [Theory]
    [InlineData("stop")]
    [InlineData("content_filter")]
    public async Task A_no_is_a_no(string finish)
    {
        Reply no = finish == "stop" ? new Reply.Declines("I cannot help with that.") : new Reply.Words("", finish);
        await using var first = await StandInOpenAI.StartAsync(no);
        await using var second = await StandInOpenAI.StartAsync();
        using var models = StandInModels.Of(time, [new("first", first.BaseUrl), new("second", second.BaseUrl)]);

        await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models));

        Assert.Empty(second.Questions);
    }

    [Fact]
    public async Task Two_halves_make_no_answer()
    {
        await using var first = await StandInOpenAI.StartAsync(_ => new Reply.TornOff("The sea at"));
        await using var second = await StandInOpenAI.StartAsync(new Reply.Words("The ocean."));
        using var models = StandInModels.Of(time, [new("first", first.BaseUrl), new("second", second.BaseUrl)]);

        Assert.Equal("The ocean.", (await AskAsync(models)).Text);
    }

    [Fact]
    public async Task An_answer_longer_than_one_model_may_write_is_asked_of_the_next()
    {
        await using var first = await StandInOpenAI.StartAsync(new Reply.Words("The sea at", Finish: "length"));
        await using var second = await StandInOpenAI.StartAsync(new Reply.Words("The ocean."));
        using var models = StandInModels.Of(time, [new("first", first.BaseUrl), new("second", second.BaseUrl)]);

        Assert.Equal("The ocean.", (await AskAsync(models)).Text);
        Assert.Single(first.Questions);
    }

    /// <summary>The clock of this test moves only when it is told to.</summary>
    [Theory]
    [InlineData("http://gateway.example/v1", 30)]
    [InlineData(null, 180)]
    public async Task A_hanging_profile_gives_way_when_its_first_word_does_not_come_in_time(
        string? address, int seconds)
    {
        var clock = new FakeTimeProvider();
        await using var second = await StandInOpenAI.StartAsync(new Reply.Words("The sea."));
        await using var silent = await StandInOpenAI.StartAsync(_ => new Reply.Silence());
        var hanging = new ModelProfile { BaseUrl = address is null ? silent.BaseUrl
            : new Uri(address), Model = "stand-in" };
        Assert.Equal(seconds, hanging.FirstWord);
        if (address is not null)
        {
            return;
        }

        using var models = StandInModels.Of(clock, [new("first", silent.BaseUrl), new("second", second.BaseUrl)]);
        var answer = AskAsync(models);
        await silent.IsSilent.WaitAsync(Token);
        var asked = Assert.Single(ledger.Questions);
        Assert.Equal(("first", "stand-in", 180d), (asked.Profile, asked.Model, asked.Patience.TotalSeconds));

        clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("The sea.", (await answer).Text);
        Assert.Equal(["first", "second"], ledger.Questions.Select(question => question.Profile));
        Assert.Equal(["model.slow", "ok"], ledger.Uses.Select(use => use.Outcome));
    }

    [Fact]
    public async Task The_last_profile_has_all_its_patience()
    {
        var clock = new FakeTimeProvider();
        await using var silent = await StandInOpenAI.StartAsync(_ => new Reply.Silence());
        using var models = StandInModels.Of(
            clock, [new("only", silent.BaseUrl, profile => profile.PatienceSeconds = 300)]);
        var answer = AskAsync(models);
        await silent.IsSilent.WaitAsync(Token);

        clock.Advance(TimeSpan.FromSeconds(299));
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("model.slow", (await Assert.ThrowsAsync<ProviderException>(() => answer)).Code);
    }

    [Theory]
    [InlineData("http://localhost:11434/v1", true)]
    [InlineData("http://192.168.1.20:8080/v1", true)]
    [InlineData("http://[fd00::1]:8080/v1", true)]
    [InlineData("http://ollama:11434/v1", true)]
    [InlineData("http://gpu.lan/v1", true)]
    [InlineData("https://api.openai.com/v1", false)]
    [InlineData("http://8.8.8.8/v1", false)]
    public void A_private_address_is_told_from_one_of_the_internet(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddress.Is(new Uri(address)));

    [Fact]
    public async Task An_address_without_its_version_is_completed()
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Words("The sea."));
        using var models = StandInModels.Of(time, [new("main", new Uri(server.BaseUrl, "/"))]);

        Assert.Equal("The sea.", (await AskAsync(models)).Text);
    }

    [Fact]
    public async Task When_none_answers_the_first_ones_fault_is_told()
    {
        await using var first = await StandInOpenAI.StartAsync(new Reply.Fails(429, "insufficient_quota"));
        // Port 9 discards; nothing listens there.
        using var models = StandInModels.Of(
            time, [new("first", first.BaseUrl), new("second", new("http://127.0.0.1:9/v1"))]);

        var fault = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models));

        Assert.Equal("model.quota", fault.Code);
        Assert.StartsWith("first: ", fault.Message, StringComparison.Ordinal);
        Assert.Equal("model.unreachable", ledger.Uses.Last().Outcome);
        Assert.DoesNotContain(StandInOpenAI.Key, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_fails_rests_a_minute_and_is_asked_again_when_no_other_is_left()
    {
        await using var first = await StandInOpenAI.StartAsync(
            new Reply.Fails(429, "insufficient_quota"), new Reply.Words("Paid again."));
        await using var second = await StandInOpenAI.StartAsync(
            new Reply.Words("The sea."), new Reply.Words("The sea."), new Reply.Fails(404, "model_not_found"));
        using var models = StandInModels.Of(time, [new("first", first.BaseUrl), new("second", second.BaseUrl)]);

        await AskAsync(models);
        await AskAsync(models);
        Assert.Single(first.Questions);

        Assert.Equal("Paid again.", (await AskAsync(models)).Text);
        Assert.Equal(["first", "second", "second", "second", "first"], ledger.Uses.Select(use => use.Profile));
    }

    [Fact]
    public async Task Each_role_thinks_with_its_own_model()
    {
        await using var server = await StandInOpenAI.StartAsync();
        using var models = StandInModels.Of(
            time,
            [new("main", server.BaseUrl, profile => profile.RoleModels["scene_writer"] = "stand-in-large")]);

        await AskAsync(models, "director");
        await AskAsync(models, "Scene_Writer");

        Assert.Equal(["stand-in", "stand-in-large"], server.Questions.Select(question => (string?)question["model"]));
    }

    [Fact]
    public async Task A_question_is_cut_to_what_the_profile_can_do()
    {
        await using var blind = await StandInOpenAI.StartAsync();
        await using var toolless = await StandInOpenAI.StartAsync();
        using var models = StandInModels.Of(
            time,
            [
                new("toolless", toolless.BaseUrl, profile => profile.Abilities.Tools = false),
                new("blind", blind.BaseUrl, profile => profile.Abilities = OnlyText),
            ]);
        ChatMessage picture = new(
            ChatRole.User, [new TextContent("Like this."), new DataContent(new byte[] { 1 }, "image/png")]);
        var options = new ChatOptions
        {
            Tools = [AIFunctionFactory.Create(() => "done", "undo")],
            ResponseFormat = ChatResponseFormat.ForJsonSchema<int[]>(),
        };

        await models.ClientFor("director", ledger).GetResponseAsync(picture, options, Token);

        var sent = Assert.Single(blind.Questions);
        Assert.Empty(toolless.Questions);
        Assert.DoesNotContain("image_url", sent["messages"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("json_object", (string?)sent["response_format"]!["type"]);
        Assert.False((bool?)sent["parallel_tool_calls"]);
    }

    [Fact]
    public async Task Models_that_are_gone_or_going_are_told_of_before_they_fail()
    {
        await using var server = await StandInOpenAI.StartAsync();
        using var models = StandInModels.Of(
            new FakeTimeProvider(),
            [
                new("main", server.BaseUrl, profile =>
                {
                    profile.RoleModels["editor"] = "stand-in-old";
                    profile.RoleModels["composer"] = "gpt-gone";
                }),
                new("dark", new("http://127.0.0.1:9/v1")),
            ]);

        Assert.Equal(
            [
                new("main", "stand-in", null),
                new("main", "stand-in-old", "model.retiring", new(2026, 12, 11)),
                new("main", "gpt-gone", "model.unknown"),
                new ModelAvailability("dark", "stand-in", "model.unreachable", Fallback: "main"),
            ],
            await models.CheckAvailabilityAsync(Token));
    }

    private Task<ChatResponse> AskAsync(ChatModels models, string role = "director") =>
        models.ClientFor(role, ledger).GetResponseAsync("A film about the sea.", cancellationToken: Token);
}
