using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Store;

public sealed class StoreLeaseTests : IDisposable
{
    private const string Name = "lease";

    private readonly TemporaryFolder data = new();
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task One_holder_has_it_at_a_time()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var first = await TakeAsync(studio);

        Assert.NotNull(first);
        Assert.Null(await TakeAsync(studio));
        await first.DisposeAsync();

        await using var second = await TakeAsync(studio);
        Assert.NotNull(second);
    }

    [Fact]
    public async Task It_expires_in_the_store_unless_its_holder_renews_it()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var lease = await TakeAsync(studio);
        Assert.InRange(await LeftAsync(studio), TimeSpan.FromTicks(1), StoreLease.Lifetime);

        var half = StoreLease.Lifetime / 2;
        await studio.Ask((database, keys) => database.KeyExpireAsync(Key(keys), half));
        clock.Advance(StoreLease.RenewalInterval);

        while (await LeftAsync(studio) <= half)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task A_lease_that_the_store_lost_is_taken_again_and_one_that_somebody_else_took_is_left_to_them()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var first = await TakeAsync(studio);
        await studio.Ask((database, keys) => database.KeyDeleteAsync(Key(keys)));
        clock.Advance(StoreLease.RenewalInterval);
        while (!await studio.Ask((database, keys) => database.KeyExistsAsync(Key(keys))))
        {
            await Task.Yield();
        }

        await studio.Ask((database, keys) => database.StringSetAsync(Key(keys), "another"));
        await first!.DisposeAsync();

        Assert.Equal("another", await studio.Ask((database, keys) => database.StringGetAsync(Key(keys))));
    }

    private static string Key(StoreKeys keys) => $"{keys.Prefix}:{Name}";

    private static async Task<TimeSpan> LeftAsync(TestStudio studio) =>
        await studio.Ask((database, keys) => database.KeyTimeToLiveAsync(Key(keys))) ?? TimeSpan.Zero;

    private Task<StoreLease?> TakeAsync(TestStudio studio) => StoreLease.TryTakeAsync(
        studio.Services.GetRequiredService<StudioStore>(), Key(studio.Services.GetRequiredService<StoreKeys>()), clock);
}
