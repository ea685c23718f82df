using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Roles;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using static Pixora.Tests.Fakes.ScriptedModel;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>A turn that does not come to its own end: what was done stays, and the person is told.</summary>
public sealed class StoppedTurnTests
{
    private readonly CrewTurnHarness stage = new();

    [Fact]
    public async Task The_person_interrupts_while_a_role_speaks()
    {
        stage.Says("Mach den Film bitte dunkler und erzähle mir, was du getan hast");
        stage.Models[Role.Director] = new ScriptedModel(StyleThenTalk);
        using var interrupted = new CancellationTokenSource();
        stage.Listener.OnToken = _ => interrupted.CancelAsync();

        var report = await stage.AnswerAsync(interrupted.Token, TestContext.Current.CancellationToken);

        Assert.Equal(TurnOutcome.Interrupted, report.Outcome);
        Assert.Equal(VisualStyle.Noir, stage.Plan.Format.Style);
        Assert.Equal(
            [
                "director: Es ist …",
                "director: Ich habe aufgehört. Bisherige Änderungen: 1. Sie bleiben; Rückgängig nimmt sie zurück.",
            ],
            stage.Lines.Skip(2));
        Assert.Equal("interrupted", stage.Facts<TurnEnded>().Last().Outcome);
        Assert.Null(stage.Task.Unanswered);
    }

    [Fact]
    public async Task The_person_interrupts_while_a_tool_runs()
    {
        stage.Says("Title");
        stage.On(Role.Director, _ => [Calls("set_title", """{"title":"Deep"}""")]);
        using var interrupted = new CancellationTokenSource();
        stage.Listener.OnStart = _ => interrupted.CancelAsync();

        var report = await stage.AnswerAsync(interrupted.Token, TestContext.Current.CancellationToken);

        Assert.Equal(TurnOutcome.Interrupted, report.Outcome);
        Assert.Equal("turn.cut", Assert.Single(stage.Facts<ToolAnswered>()).Code);
        Assert.Equal("The sea", stage.Plan.Title);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_ends()
    {
        stage.Says("Talk");
        stage.Models[Role.Director] = new ScriptedModel(StyleThenTalk);
        stage.Listener.OnToken = _ =>
        {
            stage.Time.Advance(TimeSpan.FromSeconds(stage.Limits.MostSeconds));
            return Task.CompletedTask;
        };

        var report = await stage.AnswerAsync();

        Assert.Equal((TurnOutcome.Limited, "seconds"), (report.Outcome, report.Code));
        Assert.Equal(
            "director: I stopped here because it took too long. Changes made so far: 1. They stay; tell me what to do next.",
            stage.Lines.Last());
    }

    [Fact]
    public async Task A_model_that_fails_is_said_to_have_failed()
    {
        stage.Says("Talk");
        stage.On(Role.Director, request => request.ToolAnswers.Count == 0
            ? [Calls("set_title", """{"title":"Deep"}""")]
            : throw new ProviderException("model.quota", "The account has no credit left.", retryable: false));

        var report = await stage.AnswerAsync();

        Assert.Equal((TurnOutcome.Failed, "model.quota"), (report.Outcome, report.Code));
        Assert.Equal(
            "director: The model could not answer: its account has no credit left. Changes made so far: 1. They stay.", stage.Lines.Last());
        Assert.Equal("failed", stage.Facts<TurnEnded>().Last().Outcome);
    }

    [Fact]
    public async Task A_model_that_says_nothing_is_not_left_without_words()
    {
        stage.Says("Talk");
        stage.On(Role.Director, _ => []);

        Assert.Equal(TurnOutcome.Done, (await stage.AnswerAsync()).Outcome);
        Assert.Equal("director: I have nothing to say to that. Try other words.", stage.Lines.Last());
    }

    [Fact]
    public async Task A_bug_is_left_to_fly_and_the_person_still_waits()
    {
        stage.Says("Talk");
        stage.On(Role.Director, _ => throw new InvalidOperationException("A bug."));

        Assert.Equal("A bug.", (await Assert.ThrowsAsync<InvalidOperationException>(stage.AnswerAsync)).Message);
        Assert.NotNull(stage.Task.Unanswered);
    }

    [Fact]
    public async Task Tokens_are_counted_as_the_model_says_and_limited()
    {
        stage.Limits.MostTokens = 1000;
        stage.Says("Talk");
        stage.On(
            Role.Director, _ => [Calls("check_generation_status"), new UsageContent(new() { TotalTokenCount = 600 })]);

        var report = await stage.AnswerAsync();

        Assert.Equal((TurnOutcome.Limited, "tokens", 1200), (report.Outcome, report.Code, report.Tokens));
    }

    private static async IAsyncEnumerable<AIContent> StyleThenTalk(
        ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (request.ToolAnswers.Count == 0)
        {
            yield return Calls("set_style", """{"style":"noir"}""");
            yield break;
        }

        yield return Says("Es ist");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
