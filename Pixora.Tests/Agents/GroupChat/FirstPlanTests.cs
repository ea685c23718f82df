using System.Text.Json;
using Microsoft.Extensions.AI;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using static Pixora.Tests.Fakes.ScriptedModel;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>A first plan is in the brief's language, as long as was asked for, and its words fit its scenes.</summary>
public sealed class FirstPlanTests
{
    private const string German = "Ein ruhiger Film über das Meer und seine Tiere, 20 Sekunden lang, mit tiefer Stimme";

    private static readonly string[] Spoken =
    [
        "Unter der Oberfläche beginnt eine andere Welt, still und weit.",
            "Wer hier lebt, kennt kein Ufer und keine Eile mehr.",
        "Das Licht fällt in langen Bahnen auf den Grund.", "Und am Abend gehört alles wieder der Dunkelheit.",
    ];

    private readonly List<string> answers = [];

    [Fact]
    public async Task The_brief_says_what_the_model_leaves_out()
    {
        var task = await PlanAsync(German, [Plan(Spoken, 5)]);

        Assert.Equal(("de", 20d), (task.Breakdown!.Format.Language, task.Breakdown.Format.Seconds));
        Assert.Equal(VoiceType.Deep, task.Breakdown.Voice.Type);
    }

    [Fact]
    public async Task A_plan_in_another_language_is_given_back()
    {
        string[] english =
        [
            "Below the surface another world begins, quiet and wide.",
                "Whoever lives here knows no shore and is in no hurry.",
            "The light falls on the ground in long and narrow lines.",
                "And in the evening it all belongs to the dark again.",
        ];

        var task = await PlanAsync(German, [Plan(english, 5), Plan(Spoken, 5)]);

        Assert.Contains("The narration is written in en; the film's language is de", answers[0],
            StringComparison.Ordinal);
        Assert.Equal(Spoken, task.Breakdown!.Scenes.Select(scene => scene.Narration));
    }

    [Fact]
    public async Task A_plan_that_is_too_short_says_by_how_much()
    {
        var task = await PlanAsync(German, [Plan(Spoken, 3.5), Plan(Spoken, 5)]);

        Assert.Contains("The scenes are 14 s together and the film is to be 20 s: 6 s too short", answers[0],
            StringComparison.Ordinal);
        Assert.Equal(20, task.Breakdown!.Scenes.Sum(scene => scene.Seconds));
    }

    [Fact]
    public async Task A_scene_with_too_many_words_says_how_many_fit()
    {
        var full = string.Join(' ', Enumerable.Repeat(Spoken[0], 5));

        await PlanAsync(German, [Plan([full, .. Spoken[1..]], 5), Plan(Spoken, 5)]);

        Assert.Contains("scene-1 takes", answers[0], StringComparison.Ordinal);
        Assert.Contains("of its 50 words", answers[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_does_not_learn_is_taken_at_its_word_in_the_end()
    {
        var task = await PlanAsync(German, [.. Enumerable.Repeat(Plan(Spoken, 3), 3)]);

        Assert.NotNull(task.Breakdown);
        Assert.Equal(2, answers.Count(answer => answer.Contains("plan.unfit", StringComparison.Ordinal)));
    }

    private async Task<VideoTask> PlanAsync(string brief, FunctionCallContent[] plans)
    {
        var stage = new CrewTurnHarness(TaskStage.Briefing, brief)
        {
            Rules = _ => throw new InvalidOperationException("The model plans."),
        };
        var asked = 0;
        stage.On(Role.Director, _ => asked++ == 0 ? [Says("@scene_writer das Meer")] : [Says("nobody")]);
        stage.On(Role.SceneWriter, request =>
        {
            answers.Clear();
            answers.AddRange(request.ToolAnswers);
            return answers.Count < plans.Length ? [plans[answers.Count]] : [Says("Fertig.")];
        });

        Assert.Equal(TurnOutcome.Done, (await stage.AnswerAsync()).Outcome);
        return stage.Task;
    }

    private static FunctionCallContent Plan(string[] narrations, double seconds) => Calls(
        "generate_scene_breakdown",
        JsonSerializer.Serialize(new
        {
            title = "Das Meer",
            scenes = narrations.Select(
                words => new { title = "Szene", narration = words, visual = "A calm sea at dawn", seconds }),
        }));
}
