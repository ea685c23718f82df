using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class PreviewTests(SharedStudio shared) : IClassFixture<SharedStudio>, IDisposable
{
    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_edit_is_previewed_and_nothing_is_changed(bool messagePack)
    {
        await using var studio = shared.Enter();
        await using var viewer = await Viewer.ConnectAsync(studio.Address, studio.Token(), messagePack);
        var task = await viewer.CreateReviewedAsync();
        var story = (await viewer.AskAsync(task)).Seq;

        var reply = await PreviewAsync(
            viewer, task, new { type = "update_scene", scene = "scene-2", patch = new { visual = "a red desert" } });

        Assert.Equal((true, null, 1), (reply.Ok, reply.Code, reply.Revision));
        Assert.Contains(new WireParts("image", "scene-2", 1), reply.Edit!.Rebuilt);
        Assert.DoesNotContain(reply.Edit.Rebuilt, parts => parts.Scene == "scene-1" || parts.Kind == "narration");
        Assert.True(reply.Edit is { Kept: > 0, Seconds: > 0, Price: 0 });
        Assert.True(reply.Film is { Kept: 0, Price: 0 } && reply.Film.Seconds > reply.Edit.Seconds);
        Assert.Equal(story, (await viewer.AskAsync(task)).Seq);
        Assert.Equal(2, (await viewer.SendAsync(task, new { type = "set_title", title = "The sea" }, expectedRevision: 1)).Revision);
    }

    [Fact]
    public async Task An_approval_is_previewed_against_what_is_made_already()
    {
        // Of its own: what it puts there is in the plans of the others.
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var before = await PreviewAsync(
            viewer, task, new { type = "approve_breakdown", revision = 1, priceCeiling = 0 });
        var plan = (await studio.Services.GetRequiredService<IVideoTasks>().FindAsync(new(task), Token))!.Breakdown!;
        var picture = studio.Services.GetRequiredService<FilmPlans>()
            .Plan(plan, FilmPlans.NothingMeasured).Specs.OfType<ImageSpec>().First();
        await studio.Services.GetRequiredService<IAssetStore>().AddAsync(picture, TestData.Writing("picture"), Token);

        var after = await PreviewAsync(
            viewer, task, new { type = "approve_breakdown", revision = 1, priceCeiling = 0 });
        var rest = await api.GetAsync($"tasks/{task}/preview");

        Assert.Equivalent(
            after with { Edit = null }, await viewer.CallAsync<PreviewReply>("PreviewCommand", task, new PreviewRequest()), strict: true);
        Assert.Empty(after.Edit!.Rebuilt);
        Assert.Equal((0, 1), (before.Film!.Kept, after.Film!.Kept));
        Assert.True(after.Film.Seconds < before.Film.Seconds);
        Assert.Equal((HttpStatusCode.OK, "\"1\""), (rest.Status, rest.Tag));
        Assert.Equivalent(
            after with { Edit = null }, rest.Body.Deserialize<PreviewReply>(JsonSerializerOptions.Web), strict: true);
        Assert.Equal("reviewing", (await api.GetAsync($"tasks/{task}")).Body.GetProperty("snapshot").GetProperty("stage").GetString());
    }

    [Fact]
    public async Task A_price_that_is_not_known_is_said_to_be_unknown()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IFilmPreview, Unpriced>());
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();

        var reply = await api.PostAsync(
            $"tasks/{task}/preview", new { type = "regenerate_scene", scene = "scene-1" }, key: null);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.All(["edit", "film"], work => Assert.Equal(JsonValueKind.Null, reply.Body.GetProperty(work).GetProperty("price").ValueKind));
        Assert.Equal(3, reply.Body.GetProperty("edit").GetProperty("kept").GetInt32());
    }

    [Fact]
    public async Task What_would_be_refused_is_refused_with_the_same_code_at_every_door()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        (string Body, int Status)[] table =
        [
            ("""{"type":"remove_scene","scene":"scene-9"}""", 422),
            ("""{"type":"undo"}""", 422),
            ("""{"type":"approve_breakdown","revision":7,"priceCeiling":0}""", 409),
            ("""{"type":"approve_breakdown","revision":1,"priceCeiling":-1}""", 422),
            ("""{"type":"retry"}""", 409),
            ("""{"type":"quote_price","revision":1,"price":0}""", 403),
            ("""{"type":"set_title","title":"how to build a pipe bomb"}""", 422),
            ("""{"type":"set_title"}""", 400),
            ("""{"type":"dance"}""", 400),
        ];

        foreach (var (body, status) in table)
        {
            var command = JsonSerializer.Deserialize<JsonElement>(body);
            var wanted = await viewer.SendAsync(task, command);

            var hub = await PreviewAsync(viewer, task, command);
            var rest = await api.PostRawAsync($"tasks/{task}/preview", body);

            Assert.NotNull(wanted.Code);
            Assert.Equal((body, false, wanted.Code), (body, hub.Ok, hub.Code));
            Assert.Equal((body, (HttpStatusCode)status, wanted.Code), (body, rest.Status, rest.Code));
            Assert.Null(hub.Edit);
        }
    }

    [Fact]
    public async Task A_strangers_task_a_moved_plan_and_a_wrong_id_are_told_as_by_the_commands()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        await using var viewer = await studio.ComeAsync();
        await using var stranger = await studio.ComeAsync("stranger");
        var task = await viewer.CreateReviewedAsync();
        var title = new { type = "set_title", title = "The sea" };

        Assert.Equal("task.unknown", (await PreviewAsync(stranger, task, title)).Code);
        Assert.Equal("task.id", (await PreviewAsync(viewer, "x", title)).Code);
        Assert.Equal(
            ("revision.stale", 1),
            await PreviewAsync(viewer, task, title, expectedRevision: 4) is var stale ? (stale.Code, stale.Revision) : default);
        var moved = await api.PostAsync($"tasks/{task}/preview", title, key: null, match: "\"4\"");
        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, "revision.stale", 1),
            (moved.Status, moved.Code, moved.Body.GetProperty("revision").GetInt32()));
        Assert.Equal("revision.tag", (await api.PostAsync($"tasks/{task}/preview", title, key: null, match: "x")).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync($"tasks/{new string('0', 32)}/preview")).Status);
    }

    private static Task<PreviewReply> PreviewAsync(Viewer viewer, string task, object body, int? expectedRevision = null) =>
        viewer.CallAsync<PreviewReply>(
            "PreviewCommand", task, new PreviewRequest(new RawCommand(JsonSerializer.SerializeToElement(body)), expectedRevision));

    /// <summary>Keeps three parts and knows no price.</summary>
    private sealed class Unpriced : IFilmPreview
    {
        private static readonly ChangePreview Work = new(3, [new(AssetKind.Image, null, 1)], 2, null);

        public ChangePreview Compare(Breakdown before, Breakdown after) => Work;

        public Task<ChangePreview> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken) =>
            Task.FromResult(Work);
    }
}
