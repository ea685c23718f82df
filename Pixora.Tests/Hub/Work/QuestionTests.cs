using System.Text.Json;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub.Work;

/// <summary>What the director asks before there is a plan, by the tool for it or in plain words.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class QuestionTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_question_survives_a_reload_is_answered_once_and_the_crew_goes_on()
    {
        await using var model = await StandInOpenAI.StartAsync(
        [
            Scripts.Call("ask_person", """{"question":"For whom is it?","choices":["For children","For sailors"]}"""),
            .. Scripts.Plan,
        ]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync()).TaskId!;
        await viewer.JoinAsync(task);
        Assert.Equal(["asked"], await viewer.UntilTurnsAsync(1));
        Assert.Equal(["director: For whom is it?"], viewer.CrewLines);

        var open = await OpenAsync(viewer, task);
        Assert.Equal(["For children", "For sailors"], open.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()));
        var question = open.GetProperty("id").GetString()!;
        Assert.Equal("answer.choice", (await viewer.SendAsync(task, new { type = "answer", question, choice = 3 })).Code);
        Assert.True((await viewer.SendAsync(task, new { type = "answer", question, choice = 2 })).Ok);
        Assert.Equal("question.answered", (await viewer.SendAsync(task, new { type = "answer", question, choice = 1 })).Code);
        await viewer.UntilAsync("breakdown_proposed");

        Assert.Equal(JsonValueKind.Null, (await OpenAsync(viewer, task)).ValueKind);
        Assert.Contains(viewer.Story, fact => fact.Type == "chat_message" && fact.Data.GetProperty("text").GetString() == "For sailors");
    }

    [Fact]
    public async Task A_question_in_plain_words_has_choices_too()
    {
        await using var model = await StandInOpenAI.StartAsync([new Reply.Words("Für wen soll er sein?"), .. Scripts.Plan]);
        await using var studio = await TestStudio.OpenAsync(data, model.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = (await viewer.CreateAsync("Ein Film über das Meer")).TaskId!;
        await viewer.JoinAsync(task);
        Assert.Equal(["asked"], await viewer.UntilTurnsAsync(1));

        var open = await OpenAsync(viewer, task);
        Assert.Equal("Für wen soll er sein?", open.GetProperty("text").GetString());
        Assert.Equal(
            ["Mach es, wie du vorschlägst", "Entscheide selbst und plane den Film"],
            open.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString()));
        var question = open.GetProperty("id").GetString();
        Assert.True((await viewer.SendAsync(task, new { type = "answer", question, text = "Für Kinder" })).Ok);
        await viewer.UntilAsync("breakdown_proposed");
    }

    private static async Task<JsonElement> OpenAsync(Viewer viewer, string task) =>
        (await viewer.JoinAsync(task, -1, since: 1)).Snapshot!.Value.GetProperty("question");
}
