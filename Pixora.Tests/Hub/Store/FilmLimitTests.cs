using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Store;

/// <summary>What a film takes is claimed when it begins and settled when it ends, however it ends.</summary>
public sealed class FilmLimitTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Of_films_approved_at_the_same_time_exactly_as_many_are_made_as_fit_into_the_minutes()
    {
        await using var studio = await OpenAsync([new("Pixora:Limits:FilmMinutesPerDay", "1")]);

        // Each is 6 s long.
        Assert.Equal((10, 2), await ApproveAsync(studio, 12, "limit.minutes"));
    }

    [Fact]
    public async Task Of_films_approved_at_the_same_time_exactly_as_many_are_made_as_there_is_room_for()
    {
        await using var studio = await OpenAsync([new("Pixora:Limits:StoredBytes", "20000000")]);

        // Each may take 7.8 MB.
        Assert.Equal((2, 2), await ApproveAsync(studio, 4, "limit.bytes"));
    }

    [Fact]
    public async Task A_cancelled_film_counts_the_share_that_was_made_and_gives_back_the_rest()
    {
        await using var studio = await OpenAsync();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await studio.Renderer.Begun;
        Assert.Equal((0L, 6L), await CountedAsync(studio));

        await viewer.SendAsync(task, new { type = "cancel" });

        // A tenth of 6 s, in whole seconds.
        Assert.Equal((1L, 0L), await CountedAsync(studio));
        Assert.Equal(0, await SumAsync(studio, keys => keys.ClaimedBytes(LocalUser.Id)));
    }

    [Fact]
    public async Task A_film_that_failed_counts_what_was_made_of_it()
    {
        await using var studio = await OpenAsync();
        studio.Renderer.Failure = new ProviderException("film.silent", "It is silent.", retryable: false);
        studio.Renderer.Go();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await viewer.UntilStageAsync("failed");

        Assert.Equal((6L, 0L), await CountedAsync(studio));
    }

    [Fact]
    public async Task A_part_that_two_films_share_counts_once_and_is_no_longer_claimed()
    {
        await using var studio = await OpenAsync();
        studio.Renderer.Parts = [StagedRenderer.Part('a', 1000), StagedRenderer.Part('b', 500)];
        await using var viewer = await studio.ComeAsync();
        await using var second = await studio.ComeAsync();
        var one = await viewer.CreateReviewedAsync();
        var two = await second.CreateReviewedAsync("create-2");
        await viewer.ApproveAsync(one);
        await studio.Renderer.Begun;
        var claimed = await SumAsync(studio, keys => keys.ClaimedBytes(LocalUser.Id));
        studio.Renderer.Go();
        await viewer.UntilAsync("completed");
        await second.ApproveAsync(two);
        await second.UntilAsync("completed");

        Assert.Equal(7_800_000 - 1500, claimed);
        Assert.Equal(
            [1000, 500],
            (await studio.Services.GetRequiredService<StorageLedger>().ReadAsync(LocalUser.Id))
                .OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Value));
    }

    [Fact]
    public async Task A_film_that_another_server_left_in_the_making_still_claims_and_settles_when_it_ends()
    {
        string task;
        await using (var first = await OpenAsync())
        {
            await using var viewer = await first.ComeAsync();
            task = await viewer.CreateReviewedAsync();
            await viewer.ApproveAsync(task);
            await first.Renderer.Begun;
        }

        await using var studio = await OpenAsync();
        await using var later = await studio.ComeAsync();
        await later.JoinAsync(task);
        await studio.Renderer.Begun;
        Assert.Equal((0L, 6L), await CountedAsync(studio));
        studio.Renderer.Go();
        await later.UntilAsync("completed");

        Assert.Equal((6L, 0L), await CountedAsync(studio));
    }

    private Task<TestStudio> OpenAsync(params KeyValuePair<string, string?>[] settings) =>
        TestStudio.OpenAsync(
            data, [new("Pixora:Limits:RunningTasks", "0"), new("Pixora:FilmsAtOnce", "1"), .. settings]);

    private static async Task<(int Passed, int Refused)> ApproveAsync(TestStudio studio, int films, string code)
    {
        var viewers = await Task.WhenAll(Enumerable.Range(0, films).Select(_ => studio.ComeAsync()));
        var tasks = await Task.WhenAll(
            viewers.Select((viewer, number) => viewer.CreateReviewedAsync($"create-{number}")));
        var replies = await Task.WhenAll(viewers.Zip(tasks, (viewer, task) => viewer.ApproveAsync(task)));
        foreach (var viewer in viewers)
        {
            await viewer.DisposeAsync();
        }

        return (replies.Count(reply => reply.Ok), replies.Count(reply => reply.Code == code));
    }

    /// <summary>Seconds of film made today, and being made.</summary>
    private static async Task<(long Made, long Claimed)> CountedAsync(TestStudio studio)
    {
        var store = studio.Services.GetRequiredService<StudioStore>();
        var keys = studio.Services.GetRequiredService<StoreKeys>();
        var made = (long)await store.AskAsync(
            database => database.StringGetAsync(keys.Seconds(LocalUser.Id, TimeProvider.System.GetUtcNow())));
        return (made, await SumAsync(studio, names => names.ClaimedSeconds(LocalUser.Id)));
    }

    private static async Task<long> SumAsync(TestStudio studio, Func<StoreKeys, string> hash)
    {
        var store = studio.Services.GetRequiredService<StudioStore>();
        var keys = studio.Services.GetRequiredService<StoreKeys>();
        return (await store.AskAsync(database => database.HashValuesAsync(hash(keys)))).Sum(value => (long)value);
    }
}
