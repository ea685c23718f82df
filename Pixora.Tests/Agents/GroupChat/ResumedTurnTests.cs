using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using static Pixora.Tests.Fakes.ScriptedModel;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>The process dies in the middle of a turn, and the turn is run again.</summary>
public sealed class ResumedTurnTests
{
    private readonly CrewTurnHarness stage = new();

    [Fact]
    public async Task After_the_second_of_three_tool_calls_only_the_third_is_made()
    {
        stage.Says("Title, another picture, style");
        stage.On(Role.Director, request => request.ToolAnswers.Count switch
        {
            0 =>
            [
                Says("Three things."), Calls("set_title", """{"title":"Deep"}"""), Calls(
                    "set_style", """{"style":"noir"}"""),
                Calls("set_aspect", """{"aspect":"1:1"}"""),
            ],
            3 => [Says("All three are done.")],
            var other => throw new InvalidOperationException($"Asked after {other} answers."),
        });
        await DieBeforeTheThirdAsync();
        Assert.Equal((3, 2), (stage.Facts<ToolCalled>().Count(), stage.Facts<ToolAnswered>().Count()));

        await stage.AnswerAsync();

        Assert.Equal(["Deep"], stage.Facts<TitleChanged>().Select(fact => fact.Title));
        Assert.Equal(
            [VisualStyle.Noir, VisualStyle.Noir], stage.Facts<FormatChanged>().Select(fact => fact.Format.Style));
        Assert.Equal(AspectRatio.Square, stage.Plan.Format.Aspect);
        Assert.Equal(3, stage.Facts<ToolCalled>().Count());
        Assert.All(stage.Facts<ToolAnswered>().GroupBy(answer => answer.Call), answers => Assert.True(Assert.Single(answers).Ok));
        Assert.Equal(["director: Three things.", "director: All three are done."], stage.Lines.Skip(2));
        Assert.Null(stage.Task.Unanswered);
    }

    [Fact]
    public async Task A_call_that_took_effect_before_its_answer_was_recorded_takes_effect_once()
    {
        stage.Says("@asset_maker another picture");
        stage.On(
            Role.AssetMaker,
            request =>
                request.ToolAnswers.Count == 0 ? [Calls("regenerate_scene_image", """{"sceneId":"scene-1"}""")] : [Says("Planned.")]);
        stage.Tasks.Before = command => Die(command.Command is AnswerTool);
        await Assert.ThrowsAsync<IOException>(stage.AnswerAsync);
        Assert.Equal(2, stage.Plan.Scenes[0].Take);

        stage.Tasks.Before = _ => { };
        await stage.AnswerAsync();

        Assert.Equal(2, stage.Plan.Scenes[0].Take);
        Assert.True(Assert.Single(stage.Facts<ToolAnswered>()).Ok);
        Assert.Equal("asset_maker: Planned.", stage.Lines.Last());
    }

    [Fact]
    public async Task What_a_role_had_finished_is_not_said_again()
    {
        stage.Says("Title");
        stage.On(Role.Director, [Says("Nothing to do.")]);
        stage.Tasks.Before = command => Die(command.Command is EndTurn);
        await Assert.ThrowsAsync<IOException>(stage.AnswerAsync);

        stage.Tasks.Before = _ => { };
        await stage.AnswerAsync();

        Assert.Equal(["you: Title", "director: Nothing to do."], stage.Lines.Skip(1));
        Assert.Null(stage.Task.Unanswered);
    }

    [Fact]
    public async Task A_turn_that_had_said_its_last_word_only_ends()
    {
        stage.Says("Title");
        stage.Limits.MostRounds = 8;
        var asked = 0;
        stage.On(Role.Director, _ => [Calls("check_generation_status"), Calls("set_title", $$"""{"title":"{{++asked}}"}""")]);
        stage.Tasks.Before = command => Die(command.Command is EndTurn);
        await Assert.ThrowsAsync<IOException>(stage.AnswerAsync);
        var story = stage.Tasks.Story.Count;

        stage.Tasks.Before = _ => { };
        await stage.AnswerAsync();

        Assert.Equal([new TurnEnded(2, "done")], stage.Tasks.Story.Skip(story).Select(entry => entry.Fact));
        Assert.Equal(8, asked);
    }

    [Fact]
    public async Task A_hand_over_is_remembered()
    {
        stage.Says("Softer");
        stage.On(Role.Director, [Says("@composer softer")]);
        stage.Tasks.Before = command => Die(command.Command is CallTool);
        stage.On(Role.Composer, _ => [Calls("adjust_audio", """{"musicLevelDb":-4}""")]);
        await Assert.ThrowsAsync<IOException>(stage.AnswerAsync);

        stage.Tasks.Before = _ => { };
        stage.On(Role.Composer, request =>
        {
            Assert.Contains("[director]: @composer softer", request.Text, StringComparison.Ordinal);
            return request.ToolAnswers.Count == 0
                ? [Calls("adjust_audio", """{"musicLevelDb":-4}""")]
                : [Says("Softer.")];
        });
        await stage.AnswerAsync();

        Assert.Equal(["director: @composer softer", "composer: Softer."], stage.Lines.Skip(2));
        Assert.Equal(-4, stage.Plan.Music.LevelDb);
    }

    [Fact]
    public async Task A_line_that_was_half_said_is_said_whole_under_the_same_id()
    {
        stage.Says("Go on");
        stage.On(Role.Director, request => [Says("Half "), Says("a line.")]);
        await DieWhenAsync(listener => listener.Tokens.Count == 1);
        Assert.DoesNotContain(stage.Task.Chat, line => line.By == Actor.Crew);

        await stage.AnswerAsync();

        Assert.Equal(["Half a line."], stage.Task.Chat.Where(line => line.By == Actor.Crew).Select(line => line.Text));
        Assert.Single(stage.Listener.Tokens.Select(token => token.MessageId).Distinct());
    }

    [Fact]
    public async Task A_call_whose_arguments_were_cut_short_is_left_to_the_model()
    {
        stage.Says("Rewrite it");
        var words = new string('w', 1900);
        stage.On(Role.Director, [Says("@scene_writer rewrite")]);
        stage.On(Role.SceneWriter, request => request.ToolAnswers.Count == 0
            ? [Calls("add_scene", $$"""{"scene":{"title":"{{words}}","narration":"{{words}}","visual":"{{words}}","seconds":5} }""")]
            : [Says($"It answered {request.ToolAnswers[0]}")]);
        await DieWhenAsync(listener => listener.Started.Count == 1);

        await stage.AnswerAsync();

        Assert.Contains("turn.lost", stage.Lines.Last(), StringComparison.Ordinal);
    }

    private static void Die(bool now)
    {
        if (now)
        {
            throw new IOException("The process is gone.");
        }
    }

    /// <summary>The third call waits until the two others have answered, and dies.</summary>
    private async Task DieBeforeTheThirdAsync()
    {
        var two = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        stage.Listener.OnStart = started => started.Tool == "set_aspect"
            ? two.Task.WaitAsync(TimeSpan.FromSeconds(20))
            : Task.CompletedTask;
        stage.Listener.OnEnd = _ =>
        {
            if (stage.Listener.Ended.Count == 2)
            {
                two.TrySetResult();
            }

            return Task.CompletedTask;
        };
        using var down = new CancellationTokenSource();
        stage.Tasks.Before = command =>
        {
            if (command.Command is SetAspect)
            {
                down.Cancel();
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stage.AnswerAsync(CancellationToken.None, down.Token));
        stage.Tasks.Before = _ => { };
    }

    private async Task DieWhenAsync(Func<RecordingListener, bool> now)
    {
        using var down = new CancellationTokenSource();
        stage.Listener.OnToken = _ => CancelIf(now(stage.Listener), down);
        stage.Listener.OnStart = _ => CancelIf(now(stage.Listener), down);
        stage.Listener.OnEnd = _ => CancelIf(now(stage.Listener), down);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stage.AnswerAsync(CancellationToken.None, down.Token));
        stage.Listener.OnEnd = _ => Task.CompletedTask;
        stage.Listener.OnToken = _ => Task.CompletedTask;
        stage.Listener.OnStart = _ => Task.CompletedTask;
    }

    private static Task CancelIf(bool now, CancellationTokenSource source) =>
        now ? source.CancelAsync() : Task.CompletedTask;
}
