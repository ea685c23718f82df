using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Grains;

public sealed class CommandRetryTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_same_creation_twenty_times_at_once_starts_one_task()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var viewers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => studio.ComeAsync()));

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => viewers[i % 4].CreateAsync()));

        Assert.Single(replies.Distinct());
        await Task.WhenAll(viewers.Select(viewer => viewer.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task The_same_creation_after_a_restart_finds_its_task()
    {
        string? first;
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            await using var viewer = await studio.ComeAsync();
            first = (await viewer.CreateAsync()).TaskId;
        }

        await using var again = await TestStudio.OpenAsync(data);
        await using var late = await again.ComeAsync();
        Assert.Equal(first, (await late.CreateAsync()).TaskId);
    }

    [Fact]
    public async Task The_id_of_one_creation_does_not_start_another_film()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        await viewer.CreateAsync("The sea");

        Assert.Equal("command.reused", (await viewer.CreateAsync("The hills")).Code);
    }

    [Fact]
    public async Task The_same_command_from_two_clients_takes_effect_once()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var one = await studio.ComeAsync();
        await using var two = await studio.ComeAsync();
        var task = await one.CreateReviewedAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            i => (i % 2 == 0 ? one : two).SendAsync(task, new { type = "regenerate_scene", scene = "scene-1" }, "again")));

        Assert.All(replies, reply => Assert.True(reply.Ok));
        Assert.Equal(2, Assert.Single(replies.Select(reply => reply.Revision).Distinct()));
    }

    [Fact]
    public async Task The_same_edit_twenty_times_at_once_through_every_door_takes_effect_once_and_is_answered_twenty_times()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var viewers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => studio.ComeAsync()));
        var task = await viewers[0].CreateReviewedAsync();
        var edit = new { type = "set_title", title = "The tide" };

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => i % 4 == 3 ? PostAsync(api, task, edit) : viewers[i % 4].SendAsync(task, edit, "edit-1")));

        Assert.Equal(new CommandReply(true, task, null, null, 2), Assert.Single(replies.Distinct()));
        Assert.Single((await viewers[0].AskAsync(task)).Facts, fact => fact.Type == "title_changed");
        var other = new { type = "set_title", title = "The ebb" };
        Assert.Equal("command.reused", (await viewers[1].SendAsync(task, other, "edit-1")).Code);
        Assert.Equal("command.reused", (await api.CommandAsync(task, other, "edit-1")).Code);
        Assert.Equal(replies[0], await viewers[2].SendAsync(task, edit, "edit-1"));
        await Task.WhenAll(viewers.Select(viewer => viewer.DisposeAsync().AsTask()));
    }

    private static async Task<CommandReply> PostAsync(ApiClient api, string task, object body) =>
        (await api.CommandAsync(task, body, "edit-1")).Body.Deserialize<CommandReply>(JsonSerializerOptions.Web)!;
}
