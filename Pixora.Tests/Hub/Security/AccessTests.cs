using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>A level that is planted in the one decision is followed at every door.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class AccessTests : IDisposable
{
    private static readonly object Edit = new { type = "set_title", title = "Sea" };
    private static readonly object Approval = new { type = "approve_breakdown", revision = 2, priceCeiling = 0 };

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task An_editor_edits_and_talks_but_neither_approves_nor_deletes_nor_shares()
    {
        await using var studio = await TestStudio.OpenAsync(data, PlantedGrant.Plant);
        await using var owner = await studio.ComeAsync();
        var task = await owner.CreateReviewedAsync();
        await using var editor = await studio.ComeAsync(PlantedGrant.Editor);
        using var api = new ApiClient(studio, PlantedGrant.Editor);

        Assert.True((await editor.JoinAsync(task)).Ok);
        Assert.True((await editor.SendAsync(task, Edit)).Ok);
        Assert.True((await editor.SayAsync(task, "Hello")).Ok);
        Assert.Equal(HttpStatusCode.OK, (await api.CommandAsync(task, Edit)).Status);
        foreach (var denied in new[] { Approval, new { type = "delete_task" }, new { type = "retry" } })
        {
            Assert.Equal("access.level", (await editor.SendAsync(task, denied)).Code);
            Assert.Equal((HttpStatusCode.Forbidden, "access.level"), await StatusAsync(api.CommandAsync(task, denied)));
            Assert.Equal("access.level", (await PreviewAsync(editor, task, denied)).Code);
        }

        var shared = StatusAsync(api.PostAsync($"tasks/{task}/shares", new { }, null));
        Assert.Equal((HttpStatusCode.Forbidden, "access.level"), await shared);
        Assert.Equal("reviewing", await StageAsync(api, task));
    }

    [Fact]
    public async Task A_viewer_reads_everything_and_changes_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data, PlantedGrant.Plant);
        await using var owner = await studio.ComeAsync();
        var task = await owner.CreateReviewedAsync();
        var facts = (await owner.AskAsync(task)).Facts.Count;
        await using var viewer = await studio.ComeAsync(PlantedGrant.Viewer);

        Assert.True((await viewer.JoinAsync(task)).Ok);
        Assert.True((await PreviewAsync(viewer, task, null)).Ok);
        Assert.Equal("access.level", (await PreviewAsync(viewer, task, Edit)).Code);
        Assert.Equal("access.level", (await viewer.SendAsync(task, Edit)).Code);
        Assert.Equal("access.level", (await viewer.SayAsync(task, "Hello")).Code);
        Assert.Equal(
            "access.level", (await viewer.CallAsync<CommandReply>(nameof(IStudioHub.InterruptCrew), task)).Code);
        Assert.Equal(facts, (await owner.AskAsync(task)).Facts.Count);
    }

    [Fact]
    public async Task An_approver_starts_the_film_and_sees_it()
    {
        await using var studio = await TestStudio.OpenAsync(data, PlantedGrant.Plant);
        await using var owner = await studio.ComeAsync();
        var task = await owner.CreateReviewedAsync();
        studio.Renderer.Go();
        await using var approver = await studio.ComeAsync(PlantedGrant.Approver);
        await approver.JoinAsync(task);

        Assert.True((await approver.ApproveAsync(task)).Ok);
        await approver.UntilAsync("completed");

        using var http = studio.Http(PlantedGrant.Approver);
        using var film = await http.GetAsync(
            new Uri($"films/{task}/final_video.mp4", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, film.StatusCode);
        Assert.Equal("access.level", (await approver.SendAsync(task, new { type = "delete_task" })).Code);
    }

    [Fact]
    public async Task The_highest_grant_counts_and_a_link_opens_only_its_own_task()
    {
        await using var studio = await TestStudio.OpenAsync(data, PlantedGrant.Plant);
        var access = studio.Services.GetRequiredService<AccessDecision>();
        var task = new OwnedTask(new(new string('a', 32)), new(PlantedGrant.Editor));

        Assert.Equal(AccessLevel.Owner, await access.DecideAsync(task.Owner, task));
        Assert.Equal(AccessLevel.Approver, await access.DecideAsync(new UserId(PlantedGrant.Approver), task));
        Assert.Equal(AccessLevel.None, await access.DecideAsync(new UserId("eve"), task));
        Assert.Equal(AccessLevel.Viewer, await access.DecideAsync(Asker.OfLink(task.Id), task));
        Assert.Equal(AccessLevel.None, await access.DecideAsync(Asker.OfLink(new(new string('b', 32))), task));
    }

    private static Task<PreviewReply> PreviewAsync(Viewer viewer, string task, object? body) =>
        viewer.CallAsync<PreviewReply>(
            nameof(IStudioHub.PreviewCommand),
            task,
            new PreviewRequest(body is null ? null : Viewer.Command(body, "p-1").Body));

    private static async Task<(HttpStatusCode Status, string? Code)> StatusAsync(Task<ApiAnswer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }

    private static async Task<string?> StageAsync(ApiClient api, string task) =>
        (await api.GetAsync($"tasks/{task}")).Body.GetProperty("snapshot").GetProperty("stage").GetString();
}
