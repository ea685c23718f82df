using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

public sealed class AssetStoreTests : IDisposable
{
    private readonly TestData data = new();
    private readonly DataFolder folder;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly AssetStore store;

    public AssetStoreTests()
    {
        folder = data.Open();
        store = Open(folder);
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
        var added = await store.AddAsync(
            spec,
            async (path, token) =>
            {
                await File.WriteAllTextAsync(path, "sea", token);
                return detail;
            },
            Token);
        var found = await store.FindAsync(spec.Key, Token);
        Assert.Equal(added, found);
        Assert.Equal(detail, found!.Record.Detail);
        Assert.Equal(
            (AssetKind.Image, 3L, "images 1", time.GetUtcNow()),
            (found.Record.Kind, found.Record.Bytes, found.Record.Maker, found.Record.MadeAt));
        Assert.Equal([$"assets/{spec.Key.Value[..2]}/{spec.Key}.json", $"assets/{spec.Key.Value[..2]}/{spec.Key}.png"], data.Files);
        Assert.NotEmpty(await store.HeldAsync([spec.Key], Token));
    }

    [Fact]
    public async Task What_was_never_added_is_not_there() =>
        Assert.Null(await store.FindAsync(TestData.Picture("a sea").Key, Token));

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
    public async Task What_was_found_to_be_as_asked_is_checked_again_only_when_it_is_another_or_after_a_sweep()
    {
        var spec = TestData.Picture("a sea");
        await store.AddAsync(spec, TestData.Writing("sea"), Token);
        var check = new RubbishCheck();
        var restarted = TestData.StoreIn(folder, time, check: check);
        for (var find = 0; find < 3; find++)
        {
            Assert.NotNull(await restarted.FindAsync(spec, Token));
        }

        Assert.Equal(1, check.Checks);
        await store.AddAsync(spec, TestData.Writing("another"), Token);
        Assert.NotNull(await restarted.FindAsync(spec, Token));
        Assert.Equal(2, check.Checks);
        await restarted.SweepAsync(
            new(DateTimeOffset.MinValue, long.MaxValue), _ => Task.FromResult<IReadOnlySet<AssetKey>?>(null), Token);
        Assert.NotNull(await restarted.FindAsync(spec, Token));
        Assert.Equal(3, check.Checks);
        await restarted.AddAsync(spec, TestData.Writing("mine"), Token);
        Assert.NotNull(await restarted.FindAsync(spec, Token));
        Assert.Equal(4, check.Checks);
    }

    [Fact]
    public async Task A_file_of_the_right_size_is_read_once_in_a_process_before_it_is_used()
    {
        var whole = await AddAsync("whole");
        var spoilt = await AddAsync("spoilt");
        Assert.NotNull(await store.FindAsync(spoilt.Key, Token));
        await File.WriteAllTextAsync(spoilt.Path, "SPOILT", Token);
        using var folder = data.Open();
        var restarted = Open(folder);
        Assert.Null(await restarted.FindAsync(spoilt.Key, Token));
        Assert.NotNull(await restarted.FindAsync(whole.Key, Token));

        // Known to be whole, and nobody has touched it since: it is not read again.
        var writtenAt = File.GetLastWriteTimeUtc(whole.Path);
        await File.WriteAllTextAsync(whole.Path, "WHOLE", Token);
        File.SetLastWriteTimeUtc(whole.Path, writtenAt);
        Assert.NotNull(await restarted.FindAsync(whole.Key, Token));

        // Its time tells that it is another file now.
        File.SetLastWriteTimeUtc(whole.Path, writtenAt.AddSeconds(1));
        Assert.Null(await restarted.FindAsync(whole.Key, Token));
        await AddAsync("spoilt");
        Assert.NotNull(await restarted.FindAsync(spoilt.Key, Token));
    }

    [Fact]
    public async Task Half_a_record_is_no_record_and_adding_again_mends_it()
    {
        var added = await AddAsync("a sea");
        var record = Path.ChangeExtension(added.Path, "json");
        await File.WriteAllTextAsync(record, (await File.ReadAllTextAsync(record, Token))[..20], Token);
        Assert.Null(await store.FindAsync(added.Key, Token));
        Assert.Equal([new AssetFault(added.Key, FaultKind.Unreadable, [])], await store.VerifyAsync(Token));
        await AddAsync("a sea");
        Assert.NotNull(await store.FindAsync(added.Key, Token));
    }

    [Fact]
    public async Task Verify_names_what_is_corrupt_or_missing_and_repair_drops_it()
    {
        var whole = await AddAsync("whole");
        var corrupt = await AddAsync("corrupt");
        var missing = await AddAsync("missing");
        new FilmShelf(folder, store).Put("film", [new LinkedEntry("scene_1/video/scene_1.mp4", corrupt.Path)]);
        await File.WriteAllTextAsync(corrupt.Path, new string('x', (int)corrupt.Record.Bytes), Token);
        File.Delete(missing.Path);
        AssetFault[] faults =
        [
            new(corrupt.Key, FaultKind.Corrupt, OperatingSystem.IsLinux() ? ["films/film/scene_1/video/scene_1.mp4"] : []),
            new(missing.Key, FaultKind.Missing, []),
        ];
        Assert.Equivalent(faults, await store.VerifyAsync(Token), strict: true);
        Assert.Equivalent(faults, await store.RepairAsync(Token), strict: true);
        Assert.Empty(await store.VerifyAsync(Token));
        Assert.Null(await store.FindAsync(corrupt.Key, Token));
        Assert.NotNull(await store.FindAsync(whole.Key, Token));
    }

    [Fact]
    public async Task Sweep_drops_what_was_not_used_for_long_but_never_the_live()
    {
        var live = await AddAsync("live");
        var used = await AddAsync("used");
        var old = await AddAsync("old");
        time.Advance(TimeSpan.FromDays(10));
        await store.FindAsync(used.Key, Token);
        time.Advance(TimeSpan.FromHours(2));
        var report = await SweepAsync(new SweepRule(time.GetUtcNow().AddDays(-1), long.MaxValue), live);
        Assert.Equal(new SweepReport(1, old.Record.Bytes, live.Record.Bytes + used.Record.Bytes), report);
        Assert.Null(await store.FindAsync(old.Key, Token));
        Assert.NotNull(await store.FindAsync(live.Key, Token));
        Assert.NotNull(await store.FindAsync(used.Key, Token));
    }

    [Fact]
    public async Task Sweep_drops_what_was_not_used_for_longest_until_the_rest_fits()
    {
        var added = new List<StoredAsset>();
        foreach (var name in (string[])["one", "two", "six"])
        {
            added.Add(await AddAsync(name));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.NotEmpty(await store.HeldAsync([added[0].Key], Token));
        time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(new SweepReport(2, 6, 3), await SweepAsync(new SweepRule(DateTimeOffset.MinValue, 4)));
        Assert.NotNull(await store.FindAsync(added[0].Key, Token));
    }

    [Fact]
    public async Task Sweep_drops_files_whose_writer_stopped_before_the_record()
    {
        var added = await AddAsync("a sea");
        File.Delete(Path.ChangeExtension(added.Path, "json"));
        await SweepAsync(Everything);
        Assert.Single(data.Files);
        time.Advance(TimeSpan.FromHours(2));
        await SweepAsync(Everything);
        Assert.Empty(data.Files);
    }

    [Fact]
    public async Task What_a_render_finds_or_makes_while_a_sweep_reads_what_lives_stays()
    {
        var found = await AddAsync("found");
        var asked = await AddAsync("asked");
        var forgotten = await AddAsync("forgotten");
        time.Advance(TimeSpan.FromDays(10));
        var report = await store.SweepAsync(Everything, async token =>
        {
            // A task that was created too late to be among those that were read.
            await store.FindAsync(found.Key, token);
            Assert.NotEmpty(await store.HeldAsync([asked.Key], Token));
            await AddAsync("made");
            time.Advance(TimeSpan.FromMinutes(29));
            return new HashSet<AssetKey>();
        }, Token);
        Assert.Equal(1, report.Dropped);
        Assert.Null(await store.FindAsync(forgotten.Key, Token));
        Assert.Equal(3, (await store.HeldAsync([found.Key, asked.Key, TestData.Picture("made").Key], Token)).Count);
    }

    [Fact]
    public async Task A_sweep_that_reads_for_too_long_drops_nothing()
    {
        var old = await AddAsync("old");
        time.Advance(TimeSpan.FromDays(10));
        var report = await store.SweepAsync(Everything, _ =>
        {
            time.Advance(AssetSweep.Grace / 2);
            return Task.FromResult<IReadOnlySet<AssetKey>?>(new HashSet<AssetKey>());
        }, Token);
        Assert.Equal(new SweepReport(0, 0, old.Record.Bytes, IsWhole: false), report);
        Assert.NotNull(await store.FindAsync(old.Key, Token));
    }

    [Fact]
    public async Task Who_cannot_say_what_lives_keeps_everything()
    {
        var old = await AddAsync("old");
        time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, (await store.SweepAsync(Everything, _ => Task.FromResult<IReadOnlySet<AssetKey>?>(null), Token)).Dropped);
        Assert.NotNull(await store.FindAsync(old.Key, Token));
    }

    [Fact]
    public async Task What_a_readable_folder_links_to_goes_only_with_the_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux says how many names a file has.");
        var shelf = new FilmShelf(folder, store);
        var film = await AddAsync("a film");
        shelf.Put("film", [new LinkedEntry("final_video.mp4", film.Path)]);
        time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(0, (await SweepAsync(Everything)).Dropped);
        Assert.True(await shelf.RemoveAsync("film", () => Task.FromResult(true)));
        Assert.Equal(new SweepReport(1, film.Record.Bytes, 0), await SweepAsync(Everything));
    }

    [Fact]
    public async Task Sweep_drops_the_condemned_however_lately_they_were_used_but_neither_the_live_nor_what_was_used_within_the_hour()
    {
        var gone = await AddAsync("a");
        var shared = await AddAsync("b");
        var other = await AddAsync("c");
        time.Advance(2 * AssetSweep.Grace);
        var fresh = await AddAsync("d");
        var condemned = new HashSet<AssetKey> { gone.Key, shared.Key, fresh.Key, TestData.Picture("never made").Key };
        var rule = new SweepRule(DateTimeOffset.MinValue, long.MaxValue) { Condemned = condemned };

        var report = await SweepAsync(rule, shared);

        Assert.Equal([fresh.Key], report.Spared);
        Assert.Equal(1, report.Dropped);
        Assert.Null(await store.FindAsync(gone.Key, Token));
        Assert.Equal(3, (await store.HeldAsync([shared.Key, other.Key, fresh.Key], Token)).Count);
    }

    [Fact]
    public async Task The_condemned_wait_when_it_is_not_known_what_lives()
    {
        var asset = await AddAsync("a");
        time.Advance(2 * AssetSweep.Grace);

        var rule = Everything with { Condemned = new HashSet<AssetKey> { asset.Key } };
        var report = await store.SweepAsync(rule, _ => Task.FromResult<IReadOnlySet<AssetKey>?>(null), Token);

        Assert.Equal([asset.Key], report.Spared);
        Assert.Equal(0, report.Dropped);
    }

    private AssetStore Open(DataFolder where) => TestData.StoreIn(where, time);

    private static SweepRule Everything => new(DateTimeOffset.MaxValue, 0);

    private Task<SweepReport> SweepAsync(SweepRule rule, params StoredAsset[] live) =>
        store.SweepAsync(
            rule, _ => Task.FromResult<IReadOnlySet<AssetKey>?>(live.Select(asset => asset.Key).ToHashSet()), Token);

    private Task<StoredAsset> AddAsync(string content) =>
        store.AddAsync(TestData.Picture(content), TestData.Writing(content), Token);
}
