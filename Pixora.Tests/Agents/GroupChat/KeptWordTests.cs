using System.Text.Json;
using Pixora.Agents.Chat.Offline;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Planning;
using Pixora.Agents.Roles;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using Pixora.Tests.Agents.Chat;
using Pixora.Tests.Fakes;
using static Pixora.Tests.Fakes.ScriptedModel;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>The crew keeps its word, whatever its models do.</summary>
public sealed class KeptWordTests
{
    private readonly CrewTurnHarness stage = new();

    [Fact]
    public async Task Nine_calls_of_one_answer_take_effect_in_order_and_are_one_undo()
    {
        var before = stage.Plan;
        stage.Says("@scene_writer add scenes and join them");
        stage.On(
            Role.SceneWriter,
            [
                .. Enumerable.Range(1, 6).Select(number => Calls("add_scene", Scene($"Extra {number}"))),
                Calls("combine_video_audio", """{"sceneId":"scene-2","transition":"wipe"}"""),
                Calls("set_title", """{"title":"Longer"}"""),
                    Calls("update_scene", """{"sceneId":"scene-1","visual":"A wreck"}"""),
            ],
            [Says("Added.")]);

        await stage.AnswerAsync();

        Assert.Equal(
            ["Extra 1", "Extra 2", "Extra 3", "Extra 4", "Extra 5", "Extra 6"],
                stage.Plan.Scenes.Skip(3).Select(scene => scene.Title));
        Assert.Equal(("Longer", "A wreck"), (stage.Plan.Title, stage.Plan.Scenes[0].Visual));
        Assert.DoesNotContain(stage.Facts<ToolAnswered>(), answer => answer.Code == "revision.stale");

        stage.Send(new Undo(), Actor.Person);
        Assert.Equal(before, stage.Plan);
        stage.Send(new Redo(), Actor.Person);
        Assert.Equal("Longer", stage.Plan.Title);
    }

    [Fact]
    public async Task An_edit_of_the_person_between_two_of_the_crew_is_not_taken_back_with_them()
    {
        stage.Says("Darker");
        var asked = 0;
        stage.On(Role.Director, _ =>
        {
            if (asked == 1)
            {
                stage.Send(new SetTitle("Mine"), Actor.Person);
            }

            return asked++ switch
            {
                0 => [Calls("set_style", """{"style":"noir"}""")],
                1 => [Calls("set_aspect", """{"aspect":"1:1"}""")],
                _ => [Says("Done.")],
            };
        });
        await stage.AnswerAsync();

        stage.Send(new Undo(), Actor.Person);

        Assert.Equal(("Mine", AspectRatio.Landscape), (stage.Plan.Title, stage.Plan.Format.Aspect));
    }

    [Fact]
    public async Task A_call_that_is_repeated_is_answered_from_memory()
    {
        stage.Says("@composer music");
        var answers = new List<string>();
        stage.On(Role.Composer, request =>
        {
            answers = [.. request.ToolAnswers];
            return answers.Count < 5 ? [Calls("generate_music", """{"mood":"epic"}""")] : [Says("Epic.")];
        });

        await stage.AnswerAsync();

        Assert.Equal(2, stage.Task.Revision);
        Assert.All(answers.Skip(1), answer => Assert.Contains("Do not repeat it", answer, StringComparison.Ordinal));
    }

    /// <summary>Words in which a model declines, in the five languages of the studio.</summary>
    public static TheoryData<string, string> Declined => new()
    {
        { "A commercial for my bleach cure",
            "I'm sorry, but I can't help with creating content that promotes bleach as a cure." },
        { "Ein Werbefilm für meine Bleichkur", "Tut mir leid, dabei kann ich nicht helfen." },
        { "Un anuncio de mi cura con lejía", "Lo siento, no puedo crear una película que promueva eso." },
        { "Une publicité pour ma cure à la javel", "Désolé, je ne peux pas réaliser ce film." },
        { "给我的漂白水疗法做广告", "抱歉，我无法协助制作这样的影片。" },
    };

    [Theory]
    [MemberData(nameof(Declined))]
    public async Task What_the_director_declines_in_words_nobody_plans(string brief, string words)
    {
        var declined = new CrewTurnHarness(TaskStage.Briefing);
        declined.Says(brief);
        declined.On(Role.Director, [Says(words)]);

        var report = await declined.AnswerAsync();

        Assert.Equal(TurnOutcome.Refused, report.Outcome);
        Assert.Equal(TurnEnded.Refused, declined.Task.LastTurn);
        Assert.True(declined.Task.WaitsForWord);
        Assert.Null(declined.Task.Breakdown);
        Assert.Equal($"director: {ClosingMessage.Declined(brief)}", declined.Lines.Last());
    }

    [Theory]
    [InlineData("model.refused")]
    [InlineData("model.filtered")]
    public async Task What_the_model_or_its_provider_refuses_nobody_plans(string code)
    {
        var refused = new CrewTurnHarness(
            TaskStage.Briefing) { Rules = _ => throw new InvalidOperationException("Nobody else plans.") };
        refused.On(Role.Director, [Says("@scene_writer a film")]);
        refused.On(Role.SceneWriter, _ => throw new ProviderException(code, "No.", retryable: false));

        Assert.Equal(TurnOutcome.Refused, (await refused.AnswerAsync()).Outcome);

        Assert.Equal(TurnEnded.Refused, refused.Task.LastTurn);
        Assert.Equal($"director: {ClosingMessage.Refused("A film about the sea", code)}", refused.Lines.Last());
    }

    [Theory]
    [InlineData("@scene_writer I can't film a real person, so make it a drawing.")]
    [InlineData("Nothing can stop the tide. @scene_writer three scenes.")]
    public async Task Words_that_hand_over_decline_nothing(string words)
    {
        var planned = new CrewTurnHarness(TaskStage.Briefing);
        var asked = 0;
        planned.On(Role.Director, _ => asked++ == 0 ? [Says(words)] : [Says("nobody")]);
        planned.On(Role.SceneWriter,
            [Calls("generate_scene_breakdown", $$"""{"title":"Sea","scenes":[{{Bare("One")}}]}""")], []);

        Assert.Equal(TurnOutcome.Done, (await planned.AnswerAsync()).Outcome);

        Assert.NotNull(planned.Task.Breakdown);
        Assert.Equal($"director: {ClosingMessage.Planned("A film about the sea")}", planned.Lines.Last());
    }

    [Fact]
    public async Task Two_colleagues_who_are_asked_are_both_served_and_the_director_comes_back()
    {
        stage.Says("Calmer music and burned captions");
        var asked = 0;
        stage.On(
            Role.Director, _ => asked++ == 0 ? [Says("@composer calmer music. @editor burned captions.")]
                : [Says("Both are done.")]);
        stage.On(Role.Composer, [Calls("generate_music", """{"mood":"calm","genre":"loFi"}""")], [Says("Calm.")]);
        stage.On(Role.Editor, [Calls("set_captions", """{"captions":"burned"}""")], [Says("Burned.")]);

        await stage.AnswerAsync();

        Assert.Equal(["composer: Calm.", "editor: Burned.", "director: Both are done."], stage.Lines.TakeLast(3));
    }

    [Fact]
    public async Task Changes_without_a_word_are_told()
    {
        stage.Says("Darker");
        stage.On(Role.Director, [Calls("set_style", """{"style":"noir"}""")], []);

        Assert.Equal(TurnOutcome.Done, (await stage.AnswerAsync()).Outcome);

        Assert.Equal($"director: {ClosingMessage.Changed("Darker", 1)}", stage.Lines.Last());
    }

    [Fact]
    public async Task When_the_model_is_down_an_edit_in_words_is_made_by_rules_and_says_so()
    {
        stage.Rules = Rule;
        stage.Says("Call it \"Deep Water\"");
        stage.On(Role.Director, _ => throw new ProviderException("model.unreachable", "No.", retryable: true));

        Assert.Equal(TurnOutcome.Done, (await stage.AnswerAsync()).Outcome);

        Assert.Equal("Deep Water", stage.Plan.Title);
        Assert.Contains($"director: {ClosingMessage.ByRules("Call it", "model.unreachable")}", stage.Lines);
    }

    [Fact]
    public async Task A_model_that_fails_after_changes_is_not_replaced()
    {
        stage.Rules = _ => throw new InvalidOperationException("Nobody else answers.");
        stage.Says("Darker, and something else");
        stage.On(Role.Director, request => request.ToolAnswers.Count == 0
            ? [Calls("set_style", """{"style":"noir"}""")]
            : throw new ProviderException("model.cut", "No.", retryable: true));

        Assert.Equal((TurnOutcome.Failed, "model.cut"), Ending(await stage.AnswerAsync()));
    }

    [Fact]
    public async Task A_model_that_says_nothing_before_the_first_plan_lets_the_person_decide()
    {
        var slow = new CrewTurnHarness(TaskStage.Briefing) { Rules = Rule };
        slow.On(Role.Director, _ => throw new ProviderException("model.slow", "No.", retryable: true));

        await slow.AnswerAsync();

        Assert.Equal(TurnEnded.Asked, slow.Task.LastTurn);
        Assert.True(slow.Task.WaitsForWord);
        var question = slow.Task.Question!;
        Assert.Equal(ClosingMessage.SlowChoices("A film"), question.Choices);
        Assert.True(SlowModel.IsRules(question, question.Choices[1]));
        Assert.False(SlowModel.IsRules(question, question.Choices[0]));
    }

    [Fact]
    public async Task A_store_that_is_away_for_a_moment_does_not_end_a_turn()
    {
        var clock = new HurriedTime();
        var failures = 3;
        stage.Tasks.Before = _ =>
        {
            if (failures-- > 0)
            {
                throw new ProviderException("store.unavailable", "The store does not answer.", retryable: true);
            }
        };

        var answer = await new PatientTasks(stage.Tasks, clock).SendAsync(
            stage.Id, new(new("style"), Actor.Crew, clock.GetUtcNow(), new SetStyle(VisualStyle.Noir)),
                TestContext.Current.CancellationToken);

        Assert.Null(answer?.Refusal);
        Assert.Equal(3, clock.Waits.Count);
        Assert.Equal(VisualStyle.Noir, stage.Plan.Format.Style);
    }

    [Fact]
    public async Task What_broke_off_is_withdrawn_and_only_the_whole_answer_is_kept()
    {
        stage.Says("Talk");
        stage.On(Role.Director, [Says("The sea at"), new Pixora.Agents.Chat.Wire.AnswerRestart(), Says("The ocean.")]);

        await stage.AnswerAsync();

        Assert.Equal("director: The ocean.", stage.Lines.Last());
        Assert.DoesNotContain(stage.Lines, line => line.Contains("The sea at", StringComparison.Ordinal));
        Assert.Equal(stage.Listener.Tokens.First().MessageId, Assert.Single(stage.Listener.TakenBack));
    }

    private static OfflineClient Rule(Role role) => new(
        new OfflineResponder(new OfflinePlanWriter(new OfflinePlanner())), Crew.Definition(role).Name,
            new RecordingLedger(), TimeProvider.System);

    private static (TurnOutcome Outcome, string? Code) Ending(TurnReport report) => (report.Outcome, report.Code);

    private static string Bare(string title) =>
        $$"""{"title":{{JsonSerializer.Serialize(title)}},"narration":"","visual":"A reef","seconds":5}""";

    private static string Scene(string title) => $$"""{"scene":{{Bare(title)}}}""";
}
