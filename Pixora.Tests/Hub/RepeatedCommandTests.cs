using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

public sealed class RepeatedCommandTests : IDisposable
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

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).SendAsync(task, new { type = "regenerate_scene", scene = "scene-1" }, "again")));

        Assert.All(replies, reply => Assert.True(reply.Ok));
        Assert.Equal(2, Assert.Single(replies.Select(reply => reply.Revision).Distinct()));
    }
}
