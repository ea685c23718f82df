using System.Text.Json;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.StandIn;

namespace Pixora.Tests.Hub.Work;

/// <summary>What the director asks before there is a plan, by the tool for it or in plain words.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class AskedQuestionTests : IDisposable
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
        Assert.Equal(["For children", "For sailors"], Choices(open));
        var question = open.GetProperty("id").GetString()!;
        Assert.Equal("answer.choice", await AnswerAsync(viewer, task, new { type = "answer", question, choice = 3 }));
        Assert.Null(await AnswerAsync(viewer, task, new { type = "answer", question, choice = 2 }));
        Assert.Equal("question.answered", await AnswerAsync(viewer, task, new { type = "answer", question, choice = 1 }));
        await viewer.UntilAsync("breakdown_proposed");

        Assert.Equal(JsonValueKind.Null, (await OpenAsync(viewer, task)).ValueKind);
        Assert.Equal("For sailors", viewer.Story.Last(IsPersons).Data.GetProperty("text").GetString());
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
        Assert.Equal(["Mach es, wie du vorschlägst", "Entscheide selbst und plane den Film"], Choices(open));
        var question = open.GetProperty("id").GetString();
        Assert.Null(await AnswerAsync(viewer, task, new { type = "answer", question, text = "Für Kinder" }));
        await viewer.UntilAsync("breakdown_proposed");
    }

    private static bool IsPersons(RawFact fact) =>
        fact.Type == "chat_message" && fact.Data.GetProperty("by").GetString() == "person";

    private static IEnumerable<string?> Choices(JsonElement question) =>
        question.GetProperty("choices").EnumerateArray().Select(choice => choice.GetString());

    /// <returns>The code of a refusal, null when it took effect.</returns>
    private static async Task<string?> AnswerAsync(Viewer viewer, string task, object answer) =>
        (await viewer.SendAsync(task, answer)).Code;

    private static async Task<JsonElement> OpenAsync(Viewer viewer, string task) =>
        (await viewer.JoinAsync(task, -1, since: 1)).Snapshot!.Value.GetProperty("question");
}
