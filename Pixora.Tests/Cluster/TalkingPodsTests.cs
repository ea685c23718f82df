using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Pixora.Tests.Fakes.StandIn;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>The crew of several pods, thinking with one model.</summary>
[Collection(Alone.Name)]
public sealed class TalkingPodsTests(ITestOutputHelper output)
{
    private const string Wish = "@scene_writer add three scenes";

    private static readonly string[] Additions = ["Gulls", "Nets", "Harbour"];

    [Fact]
    public async Task The_first_word_crosses_the_backplane_within_a_second_when_the_model_takes_a_fifth()
    {
        await using var model = await StandInOpenAI.StartAsync(
            [.. Scripts.Plan, .. Enumerable.Repeat(FirstWord.Answer, FirstWord.Trials)]);
        await using var cluster = await PodCluster.StartAsync(2, Environment(model));
        await using var author = await cluster.Any.ComeAsync();
        var task = await author.CreateReviewedAsync();
        var conductor = await cluster.ConductorAsync(task);
        await using var viewer = await cluster.Pods.Single(pod => pod.Key != conductor).Value.ComeAsync();
        await viewer.JoinAsync(task);

        await FirstWord.MeasureAsync(viewer, task, output);

        Assert.Equal(conductor, await cluster.ConductorAsync(task));
    }

    [Fact]
    public async Task A_pod_killed_after_the_second_of_three_tool_calls_leaves_the_third_to_another_and_nothing_is_done_twice()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answers = new ConcurrentQueue<int>();
        await using var model = await StandInOpenAI.StartAsync(question => Answer(question, answers, asked));
        await using var cluster = await PodCluster.StartAsync(2, Environment(model));
        await using var viewer = await cluster.Any.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var scenes = viewer.Story.Single(fact => fact.Type == "breakdown_proposed")
            .Data.GetProperty("breakdown").GetProperty("scenes").GetArrayLength();
        await viewer.SayAsync(task, Wish);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await cluster.KillAsync(await cluster.ConductorAsync(task));
        await using var again = await cluster.Any.ComeAsync();
        await again.ContinueAsync(task, viewer);
        await again.UntilAsync(
            "turn_ended", ended => ended.Data.GetProperty("through").GetInt32() > 1, TimeSpan.FromSeconds(60));

        Assert.Equal(
            Additions,
            again.Story.Where(fact => fact.Type == "scene_added")
                .Select(fact => fact.Data.GetProperty("scene").GetProperty("title").GetString()));
        Assert.Equal(3, again.Story.Count(fact => fact.Type == "tool_call"));
        Assert.All(
            again.Story.Where(fact => fact.Type == "tool_result"),
            result => Assert.True(result.Data.GetProperty("ok").GetBoolean()));
        Assert.Equal("scene_writer: All three are in.", again.CrewLines[^1]);
        Assert.Equal([0, 1, 2, 2, 3], answers);
        Assert.Equal(
            scenes + 3, again.Story.Last(fact => fact.Type == "scene_added").Data.GetProperty("index").GetInt32() + 1);
        await again.AssertWholeAsync(task);
    }

    [Fact]
    public async Task A_pod_killed_among_three_calls_of_one_answer_leaves_each_of_them_done_once()
    {
        await using var model = await StandInOpenAI.StartAsync(question => Answered(question) switch
        {
            null => new Reply.Words("The planner knows best."),
            0 => new Reply.Calls(
                [.. Additions.Select(title => new RequestedToolCall($"call_{title}", "add_scene", Addition(title)))]),
            _ => new Reply.Words("All three are in."),
        });
        await using var cluster = await PodCluster.StartAsync(2, Environment(model));
        await using var viewer = await cluster.Any.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var conductor = await cluster.ConductorAsync(task);
        await viewer.SayAsync(task, Wish);
        await viewer.UntilAsync("tool_result");

        await cluster.KillAsync(conductor);
        await using var again = await cluster.Any.ComeAsync();
        await again.ContinueAsync(task, viewer);
        await again.UntilAsync(
            "turn_ended", ended => ended.Data.GetProperty("through").GetInt32() > 1, TimeSpan.FromSeconds(60));

        Assert.Equal(
            Additions.Order(),
            again.Story.Where(fact => fact.Type == "scene_added")
                .Select(fact => fact.Data.GetProperty("scene").GetProperty("title").GetString()).Order());
        Assert.Equal((3, 3), (again.Story.Count(fact => fact.Type == "tool_call"), again.Story.Count(fact => fact.Type == "tool_result")));
        Assert.Equal("scene_writer: All three are in.", again.CrewLines[^1]);
        await again.AssertWholeAsync(task);
    }

    /// <summary>
    /// Leaves the plan to the planner, then adds one scene after the other; asked for the third, it is silent the first
    /// time.
    /// </summary>
    private static Reply Answer(JsonObject question, ConcurrentQueue<int> answers, TaskCompletionSource asked)
    {
        if (Answered(question) is not { } done)
        {
            return new Reply.Words("The planner knows best.");
        }

        answers.Enqueue(done);
        return done switch
        {
            3 => new Reply.Words("All three are in."),
            2 when asked.TrySetResult() => Reply.Held.ForEver(""),
            _ => Scripts.Call("add_scene", Addition(Additions[done])),
        };
    }

    /// <summary>
    /// How many tool calls have been answered when a model is asked, null while the wish has not been said.
    /// </summary>
    private static int? Answered(JsonObject question)
    {
        var messages = question["messages"]!.AsArray();
        return messages.Any(message => message!["content"]?.ToString() is Wish)
            ? messages.Count(message => (string?)message!["role"] == "tool")
            : null;
    }

    private static string Addition(string title) =>
        $$$"""{"scene":{"title":"{{{title}}}","narration":"And there is more.","visual":"{{{title}}} by the sea","seconds":4}}""";

    private static KeyValuePair<string, string>[] Environment(StandInOpenAI model) =>
    [
        .. model.Settings.Select(
            setting => KeyValuePair.Create(setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!)),
    ];
}
