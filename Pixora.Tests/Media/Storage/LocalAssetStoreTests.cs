using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

public sealed class LocalAssetStoreTests : IDisposable
{
    private readonly TestData data = new();
    private readonly DataFolder folder;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly LocalAssetStore store;

    public LocalAssetStoreTests()
    {
        folder = data.Open();
        store = new LocalAssetStore(folder, time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task What_was_added_is_found_with_all_that_is_known_of_it()
    {
        var spec = TestData.Picture("a sea");
        var detail = new AssetDetail(new Speech(1.5, [new SpokenWord(0, 2, 0.1, 0.4)]), 2.25);
        var added = await store.AddAsync(spec, async (path, token) => { await File.WriteAllTextAsync(path, "sea", token); return detail; }, Token);
        var found = await store.FindAsync(spec.Key, Token);
        Assert.Equal(added, found);
        Assert.Equal(detail, found!.Record.Detail);
        Assert.Equal((AssetKind.Image, 3L, "images 1", time.GetUtcNow()), (found.Record.Kind, found.Record.Bytes, found.Record.Maker, found.Record.MadeAt));
        Assert.Equal([$"assets/{spec.Key.Value[..2]}/{spec.Key}.json", $"assets/{spec.Key.Value[..2]}/{spec.Key}.png"], data.Files);
        Assert.True(store.Holds(spec.Key));
    }

    [Fact]
    public async Task What_was_never_added_is_not_there() => Assert.Null(await store.FindAsync(TestData.Picture("a sea").Key, Token));

    [Fact]
    public async Task A_maker_that_fails_or_is_stopped_leaves_nothing()
    {
        foreach (var fault in (Exception[])[new ProviderException("image.refused", "No.", false), new OperationCanceledException()])
        {
            await Assert.ThrowsAsync(fault.GetType(), () => store.AddAsync(TestData.Picture("a sea"), async (path, token) =>
            {
                await File.WriteAllTextAsync(path, "half", token);
                throw fault;
            }, Token));
        }

        Assert.Empty(data.Files);
    }

    [Fact]
    public async Task A_full_disk_has_its_code_and_leaves_nothing()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");
        var fault = await Assert.ThrowsAsync<ProviderException>(() => store.AddAsync(TestData.Picture("a sea"), async (path, token) =>
        {
            await File.WriteAllTextAsync(path, "half", token);
            await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
            await full.WriteAsync(new byte[1 << 20], token);
            return AssetDetail.None;
        }, Token));
        Assert.Equal("disk.full", fault.Code);
        Assert.True(fault.Retryable);
        Assert.Empty(data.Files);
    }

    [Fact]
    public async Task An_asset_of_another_size_than_was_added_is_not_there()
    {
        var added = await AddAsync("a sea");
        await File.AppendAllTextAsync(added.Path, "more", Token);
        Assert.Null(await store.FindAsync(added.Key, Token));
    }

    [Fact]
    public async Task Half_a_record_is_no_record_and_adding_again_mends_it()
    {
        var added = await AddAsync("a sea");
        var record = Path.ChangeExtension(added.Path, "json");
        await File.WriteAllTextAsync(record, (await File.ReadAllTextAsync(record, Token))[..20], Token);
        Assert.Null(await store.FindAsync(added.Key, Token));
        Assert.Equal([new AssetFault(added.Key, FaultKind.Unreadable)], await store.VerifyAsync(Token));
        await AddAsync("a sea");
        Assert.NotNull(await store.FindAsync(added.Key, Token));
    }

    [Fact]
    public async Task Verify_names_what_is_corrupt_or_missing_and_repair_drops_it()
    {
        var (whole, corrupt, missing) = (await AddAsync("whole"), await AddAsync("corrupt"), await AddAsync("missing"));
        await File.WriteAllTextAsync(corrupt.Path, new string('x', (int)corrupt.Record.Bytes), Token);
        File.Delete(missing.Path);
        AssetFault[] faults = [new(corrupt.Key, FaultKind.Corrupt), new(missing.Key, FaultKind.Missing)];
        Assert.Equivalent(faults, await store.VerifyAsync(Token), strict: true);
        Assert.Equivalent(faults, await store.RepairAsync(Token), strict: true);
        Assert.Empty(await store.VerifyAsync(Token));
        Assert.Null(await store.FindAsync(corrupt.Key, Token));
        Assert.NotNull(await store.FindAsync(whole.Key, Token));
    }

    [Fact]
    public async Task Sweep_drops_the_old_but_never_the_live()
    {
        var (live, old) = (await AddAsync("live"), await AddAsync("old"));
        time.Advance(TimeSpan.FromDays(10));
        var young = await AddAsync("young");
        var report = await store.SweepAsync(new SweepRule(time.GetUtcNow().AddDays(-1), long.MaxValue), new HashSet<AssetKey> { live.Key }, Token);
        Assert.Equal(new SweepReport(1, old.Record.Bytes, live.Record.Bytes + young.Record.Bytes), report);
        Assert.Null(await store.FindAsync(old.Key, Token));
        Assert.NotNull(await store.FindAsync(live.Key, Token));
        Assert.NotNull(await store.FindAsync(young.Key, Token));
    }

    [Fact]
    public async Task Sweep_drops_the_oldest_until_the_rest_fits()
    {
        var added = new List<StoredAsset>();
        foreach (var name in (string[])["one", "two", "six"])
        {
            added.Add(await AddAsync(name));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        var report = await store.SweepAsync(new SweepRule(DateTimeOffset.MinValue, 4), new HashSet<AssetKey>(), Token);
        Assert.Equal(new SweepReport(2, 6, 3), report);
        Assert.NotNull(await store.FindAsync(added[2].Key, Token));
    }

    [Fact]
    public async Task Sweep_drops_files_whose_writer_stopped_before_the_record()
    {
        var added = await AddAsync("a sea");
        File.Delete(Path.ChangeExtension(added.Path, "json"));
        await store.SweepAsync(new SweepRule(DateTimeOffset.MaxValue, long.MaxValue), new HashSet<AssetKey>(), Token);
        Assert.Empty(data.Files);
    }

    private Task<StoredAsset> AddAsync(string content) => store.AddAsync(TestData.Picture(content), TestData.Writing(content), Token);
}
