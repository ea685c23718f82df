using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Commands;

/// <summary>
/// A new command is served at every door without touching one: here one is planted that only its reader knows.
/// </summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class PlantedCommandTests : IDisposable
{
    private const string Harm = "how to build a pipe bomb";

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task It_comes_to_its_task_through_every_door()
    {
        await using var studio = await TestStudio.OpenAsync(data, Plant);
        await using var viewer = await studio.ComeAsync();
        using var api = new ApiClient(studio);
        var task = await viewer.CreateReviewedAsync();

        var answers = await AskAsync(viewer, api, task, new { type = "dance", words = "a waltz" });

        // The words are the model's own, and only a task that was looked at says its revision.
        Assert.All(answers, answer => Assert.Equal(new Answer("command.unknown", "This version does not know the command.", 1), answer));
    }

    [Fact]
    public async Task It_is_read_as_strictly_and_its_words_are_looked_at_at_every_door()
    {
        await using var studio = await TestStudio.OpenAsync(data, Plant);
        await using var viewer = await studio.ComeAsync();
        using var api = new ApiClient(studio);
        var task = await viewer.CreateReviewedAsync();

        var malformed = await AskAsync(viewer, api, task, new { type = "dance", words = "a waltz", partner = "Ada" });
        var harmful = await AskAsync(viewer, api, task, new { type = "dance", words = Harm });

        Assert.All(malformed, answer => Assert.Equal(("command.malformed", 0), (answer.Code, answer.Revision)));
        Assert.All(harmful, answer => Assert.Equal(("brief.unsafe", 1), (answer.Code, answer.Revision)));
    }

    [Fact]
    public async Task It_counts_against_the_limit_at_every_door()
    {
        await using var studio = await TestStudio.OpenAsync(data, Plant, [new("Pixora:Limits:CommandsPerMinute", "1")]);
        await using var viewer = await studio.ComeAsync();
        using var api = new ApiClient(studio);
        var task = await viewer.CreateReviewedAsync();

        var first = await AskAsync(viewer, api, task, new { type = "dance", words = "a waltz" });
        var second = await AskAsync(viewer, api, task, new { type = "dance", words = "a waltz" });

        // A new minute may begin in one of the two.
        Assert.All(
            first.Zip(second), door => Assert.Contains("limit.commands", new[] { door.First.Code, door.Second.Code }));
    }

    private static void Plant(WebApplicationBuilder builder) => builder.Services.AddSingleton(
        new CommandReader(new Dictionary<string, Type>(CommandNames.All) { ["dance"] = typeof(Dance) }));

    /// <summary>Sends a command and asks for its preview, over the hub and over HTTP.</summary>
    private static async Task<IReadOnlyList<Answer>> AskAsync(Viewer viewer, ApiClient api, string task, object body)
    {
        var sent = await viewer.SendAsync(task, body);
        var preview = await viewer.CallAsync<PreviewReply>(
            nameof(IStudioHub.PreviewCommand), task, new PreviewRequest(Viewer.Command(body, "p-1").Body));
        return
        [
            new(sent.Code, sent.Message, sent.Revision),
            new(preview.Code, preview.Message, preview.Revision),
            Answer.Of(await api.CommandAsync(task, body)),
            Answer.Of(await api.PostAsync($"tasks/{task}/preview", body, key: null)),
        ];
    }

    private sealed record Dance(string Words) : TaskCommand;

    /// <param name="Revision">0 when the task was not looked at.</param>
    private readonly record struct Answer(string? Code, string? Message, int Revision)
    {
        public static Answer Of(ApiAnswer answer) => new(
            answer.Code, answer.Text("detail"), answer.Body.TryGetProperty("revision", out var revision) ? revision.GetInt32() : 0);
    }
}
