using Microsoft.Extensions.AI;
using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Settings;
using Pixora.Agents.Chat.Wire;
using Pixora.Media.Generation;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Agents.Chat;

/// <summary>What real endpoints do and a client library hides, against a stand-in over real HTTP.</summary>
public sealed class ModelTrapTests
{
    private readonly RecordingLedger ledger = new();
    private readonly HurriedTime time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static AIFunction[] Tools =>
        [AIFunctionFactory.Create(() => "done", "undo"), AIFunctionFactory.Create(() => "done", "redo")];

    [Fact]
    public async Task Words_come_one_by_one_and_the_call_is_in_the_ledger_with_its_cost()
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Words("The sea at dawn."));
        using var models = Models(server, profile => profile.Prices["stand-in"] = new() { Input = 2, Output = 10 });

        var updates = await models
            .ClientFor("director", ledger)
            .GetStreamingResponseAsync("Begin.", cancellationToken: Token)
            .ToListAsync(Token);

        Assert.Equal(
            ["The ", "sea ", "at ", "dawn."], updates.Select(update => update.Text).Where(text => text.Length > 0));
        Assert.Equal(ChatFinishReason.Stop, updates[^1].FinishReason);
        Assert.Equal(
            ("ok", 100L, 20L, 0.0004m), ledger.Uses.Select(use => (use.Outcome, use.InputTokens, use.OutputTokens, use.Cost)).Single());
    }

    [Fact]
    public async Task Without_a_price_the_cost_is_unknown_and_not_zero()
    {
        await using var server = await StandInOpenAI.StartAsync();
        using var models = Models(server);

        await models.ClientFor("director", ledger).GetResponseAsync("Begin.", cancellationToken: Token);

        Assert.Null(Assert.Single(ledger.Uses).Cost);
    }

    /// <summary>How an answer ends, its code, and how often it is asked for.</summary>
    public static TheoryData<string, string, int> Endings => new()
    {
        { "polite", "model.cut", 3 }, { "torn", "model.cut", 3 }, { "midway", "model.cut", 3 },
            { "aborted", "model.cut", 3 },
        { "length", "model.length", 1 }, { "filter", "model.filtered", 1 }, { "refusal", "model.refused", 1 },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task An_answer_that_is_not_whole_ends_with_its_code_and_is_never_taken_for_success(
        string ending, string code, int asked)
    {
        await using var server = await StandInOpenAI.StartAsync(_ => (Reply)(ending switch
        {
            "polite" => new Reply.Words("The sea at", Finish: null),
            "torn" => new Reply.TornOff("The sea at"),
            "midway" => new Reply.FailsMidway("The sea at"),
            "length" => new Reply.Words("The sea at", Finish: "length"),
            "filter" => new Reply.Words("The sea at", Finish: "content_filter"),
            "aborted" => new Reply.Words("The sea at", Finish: "abort"),
            _ => new Reply.Declines("I cannot help with that."),
        }));
        using var models = Models(server);

        var fault = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models));

        Assert.Equal(code, fault.Code);
        Assert.Equal(asked, server.Questions.Count);
        Assert.All(ledger.Uses, use => Assert.Equal(code, use.Outcome));
    }

    [Fact]
    public async Task An_answer_that_broke_off_after_words_is_asked_for_again_and_its_words_are_taken_back()
    {
        await using var server = await StandInOpenAI.StartAsync(
            new Reply.TornOff("The sea at"), new Reply.Words("The ocean."));
        using var models = Models(server);

        var updates = await models.ClientFor("director", ledger)
            .GetStreamingResponseAsync("Begin.", cancellationToken: Token).ToListAsync(Token);

        Assert.Single(updates, AnswerRestart.IsIn);
        Assert.Equal("The ocean.",
            string.Concat(updates.SkipWhile(update => !AnswerRestart.IsIn(update)).Select(update => update.Text)));
    }

    [Theory]
    [InlineData("mood")]
    [InlineData("")]
    [InlineData("eos")]
    [InlineData("end_turn")]
    public async Task An_odd_reason_for_the_end_is_an_end(string reason)
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Words("The sea.", Finish: reason));
        using var models = Models(server);

        Assert.Equal("The sea.", (await AskAsync(models)).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_says_what_the_model_said_also_where_nothing_is_streamed(bool streamed)
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Declines("I cannot help with that."));
        using var models = Models(server, profile => profile.Abilities.StreamTools = streamed);

        var fault = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models, Tools));

        Assert.Equal("model.refused", fault.Code);
        Assert.Contains("I cannot help with that.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_cut_before_its_first_word_is_asked_for_again()
    {
        await using var server = await StandInOpenAI.StartAsync(
            new Reply.TornOff(""), new Reply.Words("", Finish: null), new Reply.Words("The sea."));
        using var models = Models(server);

        Assert.Equal("The sea.", (await AskAsync(models)).Text);
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], time.Waits);
        Assert.Equal(["model.cut", "model.cut", "ok"], ledger.Uses.Select(use => use.Outcome));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Parallel_tool_calls_arrive_each_by_itself_even_when_all_have_index_zero(
        bool allAtZero, bool streamed)
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Calls(
            [new("call_1", "undo", """{"steps":2}"""), new("call_2", "redo", """{"why":"it was fine"}""")],
            allAtZero ? "" : "At once.",
            allAtZero));
        using var models = Models(server, profile => profile.Abilities.StreamTools = streamed);

        var answer = await AskAsync(models, Tools);

        var calls = answer.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToList();
        Assert.Equal(
            [("call_1", "undo", "2"), ("call_2", "redo", "it was fine")],
            calls.Select(call => (call.CallId, call.Name, call.Arguments!.Values.Single()!.ToString()!)));
        Assert.Equal(ChatFinishReason.ToolCalls, answer.FinishReason);
        Assert.Equal(streamed, (bool?)server.Questions.Single()["stream"] ?? false);
    }

    [Fact]
    public async Task Broken_tool_arguments_are_asked_for_again_and_then_given_up()
    {
        var broken = new Reply.Calls([new("call_1", "undo", """{"steps":""")]);
        await using var mended = await StandInOpenAI.StartAsync(broken, new Reply.Calls([new("call_1", "undo", "{}")]));
        await using var hopeless = await StandInOpenAI.StartAsync(broken, broken, broken);
        using var models = Models(mended);
        using var others = Models(hopeless);

        Assert.Null(
            (await AskAsync(models, Tools)).Messages
                .SelectMany(message => message.Contents)
                .OfType<FunctionCallContent>()
                .Single().Exception);
        Assert.Equal(
            "model.arguments", (await Assert.ThrowsAsync<ProviderException>(() => AskAsync(others, Tools))).Code);
        Assert.Equal(3, hopeless.Questions.Count);
    }

    [Fact]
    public async Task A_busy_endpoint_is_given_the_time_it_asks_for()
    {
        await using var server = await StandInOpenAI.StartAsync(
            new Reply.Fails(429, "rate_limit_exceeded", RetryAfter: "7"),
            new Reply.Fails(429, "rate_limit_exceeded", RetryAfter: "Wed, 25 Nov 2026 09:00:12 GMT"),
            new Reply.Words("The sea."));
        using var models = Models(server);

        Assert.Equal("The sea.", (await AskAsync(models)).Text);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(12)], time.Waits);
    }

    [Theory]
    [InlineData(429, "insufficient_quota", "model.quota")]
    [InlineData(404, "model_not_found", "model.unknown")]
    [InlineData(401, "invalid_api_key", "model.key")]
    [InlineData(400, "content_filter", "model.filtered")]
    [InlineData(400, "context_length_exceeded", "model.context")]
    [InlineData(400, "unknown_parameter", "model.rejected")]
    public async Task What_asking_again_cannot_help_is_asked_once(int status, string said, string code) =>
        Assert.Equal((code, false), await AskOnceAsync(new Reply.Fails(status, said)));

    [Fact]
    public async Task An_endpoint_that_asks_for_an_hour_is_asked_once() =>
        Assert.Equal(
            ("model.busy", true), await AskOnceAsync(new Reply.Fails(429, "rate_limit_exceeded", RetryAfter: "3600")));

    [Fact]
    public async Task A_failing_server_is_asked_a_bounded_number_of_times()
    {
        await using var server = await StandInOpenAI.StartAsync(
            [.. Enumerable.Repeat(new Reply.Fails(500, "server_error"), 9)]);
        using var models = Models(server);

        Assert.Equal("model.busy", (await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models))).Code);
        Assert.Equal(3, server.Questions.Count);
    }

    [Fact]
    public async Task A_page_of_something_else_is_called_garbled()
    {
        await using var server = await StandInOpenAI.StartAsync(
            new Reply.WrongPage(), new Reply.WrongPage(), new Reply.WrongPage());
        using var models = Models(server, profile => profile.Abilities.StreamTools = false);

        Assert.Equal(
            "model.garbled", (await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models, Tools))).Code);
    }

    [Fact]
    public async Task A_silent_endpoint_loses_the_patience_and_the_connection()
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Silence());
        // On this clock five seconds are over at once.
        using var models = Models(server, profile =>
        {
            profile.PatienceSeconds = 5;
            profile.FirstWordSeconds = 5;
            profile.Attempts = 1;
        });

        Assert.Equal("model.slow", (await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models))).Code);
    }

    [Fact]
    public async Task Who_stops_listening_stops_the_model_too()
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Silence());
        using var models = Models(server);
        using var person = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var answer = models.ClientFor("director", ledger).GetResponseAsync("Begin.", cancellationToken: person.Token);
        await server.IsSilent.WaitAsync(Token);
        await person.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await server.SomebodyLeft.WaitAsync(Token);
        Assert.Equal("stopped", Assert.Single(ledger.Uses).Outcome);
    }

    [Fact]
    public async Task Only_the_key_is_told_of_this_machine()
    {
        await using var server = await StandInOpenAI.StartAsync();
        using var models = Models(server);

        await AskAsync(models);

        Assert.DoesNotContain(server.Headers.Single().Keys, header => header.StartsWith("X-Stainless", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_call_that_lost_its_result_does_not_block_the_conversation()
    {
        await using var server = await StandInOpenAI.StartAsync(new Reply.Words("The sea."));
        using var models = Models(server);
        ChatMessage[] story =
        [
            new(ChatRole.User, "Undo that."),
            new(ChatRole.Assistant, [new FunctionCallContent("call_1", "undo"), new FunctionCallContent("call_2", "redo")]),
            new(ChatRole.Tool, [new FunctionResultContent("call_1", "done"), new FunctionResultContent("call_9", "nobody asked")]),
            new(ChatRole.User, "And now?"),
        ];

        Assert.Equal("The sea.", (await models.ClientFor("director", ledger).GetResponseAsync(story, cancellationToken: Token)).Text);
        Assert.Equal(
            ["call_1", "call_2"],
            server.Questions.Single()["messages"]!.AsArray().Select(message => (string?)message!["tool_call_id"]).OfType<string>());
    }

    /// <summary>Asks an endpoint that fails, and makes sure that it is asked once.</summary>
    private async Task<(string Code, bool Retryable)> AskOnceAsync(Reply.Fails failure)
    {
        await using var server = await StandInOpenAI.StartAsync(failure);
        using var models = Models(server);

        var fault = await Assert.ThrowsAsync<ProviderException>(() => AskAsync(models));

        Assert.Single(server.Questions);
        Assert.Empty(time.Waits);
        return (fault.Code, fault.Retryable);
    }

    private ChatModels Models(StandInOpenAI server, Action<ModelProfile>? more = null) =>
        StandInModels.Of(time, [new("main", server.BaseUrl, more)]);

    private Task<ChatResponse> AskAsync(ChatModels models, params AITool[] tools) =>
        models
            .ClientFor("director", ledger)
            .GetResponseAsync(
                "A film about the sea.", new ChatOptions { Tools = tools.Length > 0 ? tools : null }, Token);
}
