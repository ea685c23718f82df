using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub.Telemetry;

namespace Pixora.Tests.Hub.Work;

/// <summary>Films that wait for others on a server with one place.</summary>
public sealed class FilmPlacesTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_waiting_film_is_told_its_place_and_the_next_is_begun_when_one_has_ended()
    {
        await using var studio = await OpenAsync();
        await using var first = await ApprovedAsync(studio, "ann", 1);
        await studio.Renderer.Begun;
        await using var second = await ApprovedAsync(studio, "ann", 2);
        var place = await second.UntilPlaceAsync(1);
        await using var others = await ApprovedAsync(studio, "ben", 1);
        await others.UntilPlaceAsync(1);
        var passed = await second.UntilPlaceAsync(2);
        using var ann = new ApiClient(studio, "ann");
        var snapshot = (await ann.GetAsync($"tasks/{TaskOf(second)}")).Body.GetProperty("snapshot").GetProperty("queue");
        var joined = await second.AskAsync(TaskOf(second));

        studio.Renderer.Go();
        await second.UntilAsync("completed");
        await others.UntilAsync("completed");

        Assert.Equal((null, null, null), (place.FromSeconds, place.ToSeconds, place.Reason));
        Assert.Equal("other_user", passed.Reason);
        Assert.Equal(2, snapshot.GetProperty("position").GetInt32());
        Assert.Contains(joined.Signals, signal => signal.Data == passed);
        Assert.Equal(0, second.Places.Last().Position);
        Assert.Empty(first.Places);
        await UntilAsync(async () => await QueuedAsync(studio) == 0);
    }

    [Fact]
    public async Task After_a_film_has_ended_the_next_to_wait_is_told_how_long()
    {
        await using var studio = await OpenAsync();
        await using var first = await ApprovedAsync(studio, "ann", 1);
        await studio.Renderer.Begun;
        await using var second = await ApprovedAsync(studio, "ann", 2);
        await second.UntilPlaceAsync(1);
        studio.Renderer.GoOnce();
        await second.UntilPlaceAsync(0);
        await using var third = await ApprovedAsync(studio, "ann", 3);

        var place = await third.UntilPlaceAsync(1);

        Assert.Equal(0, place.FromSeconds);
        Assert.True(place.ToSeconds > 0, $"It may take {place.ToSeconds} seconds.");
    }

    [Fact]
    public async Task A_waiting_film_can_be_cancelled_without_a_trace_in_what_is_counted()
    {
        await using var studio = await OpenAsync();
        using var measurements = new MeasurementRecorder(studio.Services.GetRequiredService<IMeterFactory>());
        await using var first = await ApprovedAsync(studio, "local", 1);
        await studio.Renderer.Begun;
        await using var second = await ApprovedAsync(studio, "local", 2);
        await second.UntilPlaceAsync(1);

        Assert.True((await second.SendAsync(TaskOf(second), new { type = "cancel" })).Ok);
        await UntilAsync(async () => await QueuedAsync(studio) == 1);

        Assert.Equal(
            (6L, 0L),
            (await SumAsync(studio), (long)await studio.Ask(
                (database, keys) => database.StringGetAsync(keys.Seconds(LocalUser.Id, TimeProvider.System.GetUtcNow())))));
        Assert.Equal(0, measurements.Of("pixora.films.waiting").Sum());
        Assert.Equal(1, await studio.Ask((database, keys) => database.SetLengthAsync(keys.Running(LocalUser.Id))));
        Assert.Equal(1, studio.Renderer.Takes);
        var snapshot = (await second.JoinAsync(TaskOf(second), -1, 1)).Snapshot!.Value;
        Assert.Equal(JsonValueKind.Null, snapshot.GetProperty("queue").ValueKind);
    }

    [Fact]
    public async Task After_a_restart_every_film_has_its_place_again()
    {
        string[] tasks;
        await using (var studio = await OpenAsync())
        {
            await using var first = await ApprovedAsync(studio, "ann", 1);
            await studio.Renderer.Begun;
            await using var second = await ApprovedAsync(studio, "ann", 2);
            await using var third = await ApprovedAsync(studio, "ann", 3);
            await third.UntilPlaceAsync(2);
            tasks = [TaskOf(first), TaskOf(second), TaskOf(third)];
        }

        await using var again = await OpenAsync();
        Assert.Equal(tasks[0], (await again.Renderer.Begun).Task.Value);
        await using var late = await again.ComeAsync("ann");
        await late.JoinAsync(tasks[2]);
        await late.UntilPlaceAsync(2);
        again.Renderer.Go();
        await late.UntilAsync("completed");
    }

    private Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(data);

    private static async Task<Viewer> ApprovedAsync(TestStudio studio, string user, int number)
    {
        var viewer = await studio.ComeAsync(user);
        var task = await viewer.CreateReviewedAsync($"create-{number}");
        Assert.True((await viewer.ApproveAsync(task)).Ok);
        return viewer;
    }

    private static string TaskOf(Viewer viewer) =>
        viewer.Story[0].Data.GetProperty("task").GetString()!;

    private static Task<long> QueuedAsync(TestStudio studio) =>
        studio.Ask((database, keys) => database.HashLengthAsync(keys.Queue));

    private static async Task<long> SumAsync(TestStudio studio) =>
        (await studio.Ask((database, keys) => database.HashValuesAsync(keys.ClaimedSeconds(LocalUser.Id)))).Sum(value => (long)value);

    private static async Task UntilAsync(Func<Task<bool>> happened)
    {
        while (!await happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
