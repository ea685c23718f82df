using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents.Language;
using Pixora.Agents.Planning;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub.Work;

/// <summary>
/// A person talks with the crew through the real hub; the crew thinks with a model that follows a script.
/// </summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TalkTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Wishes =
    [
        "Show a lighthouse in scene 2", "@scene_writer put dusk first", "Make it black and white", "@composer softer music",
    ];

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_film_is_planned_edited_five_times_by_talking_approved_by_command_and_finished()
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await StandInOpenAI.StartAsync(
        [
            .. Scripts.Plan,
            new Reply.Words("@scene_writer, a lighthouse in scene 2, please."),
            Scripts.Call("update_scene", """{"sceneId":"scene-2","visual":"a lighthouse"}"""), new Reply.Words(
                "It stands there."),
            Scripts.Call("move_scene", """{"sceneId":"scene-3","place":1}"""), new Reply.Words("Dusk comes first."),
            Scripts.Call("set_style", """{"style":"noir"}"""), new Reply.Words("Black and white it is."),
            Scripts.Call("adjust_audio", """{"musicLevelDb":-6}"""), new Reply.Words("The music is softer."),
            Scripts.Call("set_title", """{"title":"Salt"}"""), new Reply.Held("Salt ", _ => heard.Task, "it is."),
        ]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var planned = viewer.Story.Count;

        foreach (var (turn, wish) in Wishes.Index())
        {
            Assert.True((await viewer.SayAsync(task, wish)).Ok);
            await viewer.UntilTurnsAsync(turn + 2);
        }

        await viewer.SayAsync(task, "Call it Salt");
        var spoken = await viewer.UntilHeardAsync("Salt ");
        heard.SetResult();
        await viewer.UntilAsync(
            "chat_message",
            fact => fact.Data.GetProperty("id").GetString() == spoken && fact.Data.GetProperty("text").GetString() == "Salt it is.");

        Assert.All(await viewer.UntilTurnsAsync(6), outcome => Assert.Equal("done", outcome));
        Assert.Equal(
            [
                "tool_call", "scene_changed", "tool_result", "tool_call", "scene_moved", "tool_result", "tool_call", "format_changed",
                "tool_result", "tool_call", "music_changed", "tool_result", "tool_call", "title_changed", "tool_result",
            ],
            viewer.Story.Skip(planned).Select(fact => fact.Type).Where(
                type => type is not ("chat_message" or "turn_ended" or "price_quoted")));
        Assert.Equal(["scene_writer", "scene_writer", "scene_writer", "director", "composer", "director"], Speakers(viewer, "tool_call"));
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 6);
        Assert.Equal(0, studio.Renderer.Takes);

        Assert.True((await viewer.ApproveAsync(task, 6)).Ok);
        studio.Renderer.Go();
        await viewer.UntilStageAsync("completed");
        await viewer.AssertWholeAsync(task);
        await AssertUsedAsync(studio, task, model.Questions.Count);
    }

    [Fact]
    public async Task The_plan_of_the_crew_does_not_cut_off_the_turn_that_makes_it()
    {
        await using var model = await StandInOpenAI.StartAsync([.. Scripts.Plan]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();

        await viewer.CreateReviewedAsync();

        Assert.Equal(
            [
                "task_created", "chat_message", "chat_message", "tool_call", "breakdown_proposed", "stage_changed", "tool_result",
                "chat_message", "turn_ended", "price_quoted",
            ],
            viewer.Story.Select(fact => fact.Type));
        Assert.Equal(
            ["director: Three scenes about the sea. @scene_writer, please write them.", "scene_writer: The plan waits for you."],
            viewer.CrewLines);
        Assert.Equal(4, model.Questions.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interrupted_crew_stops_says_so_keeps_what_is_done_and_answers_what_was_written_meanwhile(
        bool overHttp)
    {
        await using var model = await StandInOpenAI.StartAsync(
            [
                .. Scripts.Plan, Scripts.Call("set_title", """{"title":"Salt"}"""), Reply.Held.ForEver(
                    "Now let me think about "),
                new Reply.Words("It is noon."),
            ]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.SayAsync(task, "Call it Salt and think");
        await viewer.UntilHeardAsync("Now let me think");
        await viewer.SayAsync(task, "What time is it?");

        await InterruptAsync(studio, viewer, task, overHttp);

        Assert.Equal(["done", "interrupted", "done"], await viewer.UntilTurnsAsync(3));
        Assert.Equal(
            [
                "director: Now let me think about …", $"director: {MessageCatalog.Format("turn-interrupted", "en", 1)}",
                "director: It is noon.",
            ],
            viewer.CrewLines.Skip(2));
        Assert.Equal(
            "Salt", viewer.Story.Single(fact => fact.Type == "title_changed").Data.GetProperty("title").GetString());
    }

    [Fact]
    public async Task A_first_plan_that_is_interrupted_stays_unplanned_says_so_and_goes_on_with_the_next_message()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [Reply.Held.ForEver("Three scenes about "), .. Scripts.Plan]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);
        await viewer.UntilHeardAsync("Three scenes about");

        await InterruptAsync(studio, viewer, task, overHttp: false);
        Assert.Equal(["interrupted"], await viewer.UntilTurnsAsync(1));
        Assert.Equal(["director: Three scenes about …", $"director: {MessageCatalog.Format("turn-unplanned", "en")}"], viewer.CrewLines);

        await viewer.SayAsync(task, "Go on, but keep it short");
        Assert.Equal(["interrupted", "done"], await viewer.UntilTurnsAsync(2));
        await viewer.UntilAsync("price_quoted");
        Assert.Equal(
            [
                "task_created", "chat_message", "chat_message", "chat_message", "turn_ended", "chat_message", "chat_message", "tool_call",
                "breakdown_proposed", "stage_changed", "tool_result", "chat_message", "turn_ended",
            ],
            viewer.Story.Select(fact => fact.Type).Where(type => type != "price_quoted"));
        await viewer.AssertWholeAsync(task);
    }

    [Fact]
    public async Task A_question_before_the_first_plan_waits_for_its_answer_and_no_rules_plan_in_between()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [new Reply.Words("For children or for experts?"), .. Scripts.Plan]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);

        Assert.Equal(["asked"], await viewer.UntilTurnsAsync(1));
        await viewer.SayAsync(task, "For children");

        Assert.Equal(["asked", "done"], await viewer.UntilTurnsAsync(2));
        Assert.Equal(
            "The Sea",
            viewer.Story.Single(fact => fact.Type == "breakdown_proposed").Data.GetProperty("breakdown").GetProperty("title").GetString());
        await viewer.UntilAsync("price_quoted");
    }

    [Fact]
    public async Task What_was_written_before_the_first_plan_was_interrupted_is_answered_by_the_crew_and_not_by_rules()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [Reply.Held.ForEver("Three scenes about "), .. Scripts.Plan]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);
        await viewer.UntilHeardAsync("Three scenes about");
        await viewer.SayAsync(task, "And whales, please");

        await InterruptAsync(studio, viewer, task, overHttp: true);

        Assert.Equal(["interrupted", "done"], await viewer.UntilTurnsAsync(2));
        await viewer.UntilAsync("price_quoted");
        Assert.Equal(
            "The Sea",
            viewer.Story.Single(fact => fact.Type == "breakdown_proposed").Data.GetProperty("breakdown").GetProperty("title").GetString());
    }

    [Fact]
    public async Task What_is_written_while_the_planner_plans_is_answered_after_the_plan()
    {
        var planner = new PatientPlanner();
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IPlanner>(planner));
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);
        await planner.Begun;
        await viewer.SayAsync(task, "Call it Salt");
        planner.Go();

        await viewer.UntilAsync("title_changed");

        Assert.Equal(["done", "done"], await viewer.UntilTurnsAsync(2));
        using var api = new ApiClient(studio);
        var uses = (await api.GetAsync($"tasks/{task}/usage")).Body;
        Assert.All(uses.EnumerateArray(), use => Assert.Equal(
            ("offline", 0, 0),
            (use.GetProperty("profile").GetString(), use.GetProperty("inputTokens").GetInt32(), use.GetProperty("cost").GetInt32())));
    }

    [Fact]
    public async Task The_first_word_is_heard_within_a_second_when_the_model_takes_a_fifth()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [.. Scripts.Plan, .. Enumerable.Repeat(FirstWord.Answer, FirstWord.Trials)]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();

        await FirstWord.MeasureAsync(viewer, await viewer.CreateReviewedAsync(), output);
    }

    /// <summary>Plans when the test lets it.</summary>
    private sealed class PatientPlanner : IPlanner
    {
        private readonly InstantPlanner inner = new();
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public void Go() => go.TrySetResult();

        public async Task<Plan> PlanAsync(Brief brief, Preferences preferences, CancellationToken cancellationToken)
        {
            begun.TrySetResult();
            await go.Task.WaitAsync(cancellationToken);
            return await inner.PlanAsync(brief, preferences, cancellationToken);
        }
    }

    private static IEnumerable<string?> Speakers(Viewer viewer, string type) =>
        viewer.Story.Where(fact => fact.Type == type).Select(fact => fact.Data.GetProperty("speaker").GetString());

    private static async Task InterruptAsync(TestStudio studio, Viewer viewer, string task, bool overHttp)
    {
        if (overHttp)
        {
            using var api = new ApiClient(studio);
            Assert.Equal(
                HttpStatusCode.NoContent, (await api.PostAsync($"tasks/{task}/interrupt", new { }, null)).Status);
            return;
        }

        Assert.True((await viewer.CallAsync<CommandReply>("InterruptCrew", task)).Ok);
    }

    /// <summary>Every question is on the bill, which is written after the turn.</summary>
    private static async Task AssertUsedAsync(TestStudio studio, string task, int questions)
    {
        using var api = new ApiClient(studio);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromMinutes(1));
        JsonElement[] uses = [];
        while (uses.Length < questions)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, deadline.Token);
            uses = [.. (await api.GetAsync($"tasks/{task}/usage")).Body.EnumerateArray()];
        }

        Assert.Equal(questions, uses.Length);
        Assert.All(uses, use => Assert.Equal(
            ("stand-in", 100, "ok"),
            (use.GetProperty("model").GetString(), use.GetProperty("inputTokens").GetInt32(), use.GetProperty("outcome").GetString())));
        Assert.Equal(["composer", "director", "scene_writer"], uses.Select(use => use.GetProperty("role").GetString()).Distinct().Order());
    }
}
