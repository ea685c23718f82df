using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Storage;

/// <summary>Assets that are kept elsewhere, with copies on this machine.</summary>
public sealed class DistantAssetsTests : IDisposable
{
    private readonly TestData data = new();
    private readonly DataFolder folder;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly RemoteBlobs blobs;

    public DistantAssetsTests()
    {
        folder = data.Open();
        blobs = new RemoteBlobs(time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task What_was_made_here_is_used_without_being_fetched()
    {
        var store = Open(folder);
        var made = await AddAsync(store, "sea");
        var found = await store.FindAsync(made.Key, Token);

        Assert.Equal(made, found);
        Assert.Equal("sea", await File.ReadAllTextAsync(found!.Path, Token));
        Assert.DoesNotContain(blobs.Opened, read => read.Name.Extension == "png");
    }

    [Fact]
    public async Task Another_machine_fetches_it_once()
    {
        var made = await AddAsync(Open(folder), "sea");
        using var elsewhere = new TestData();
        using var other = elsewhere.Open();
        var store = Open(other);
        var found = await store.FindAsync(made.Key, Token);
        await store.FindAsync(made.Key, Token);

        Assert.StartsWith(elsewhere.Root, found!.Path, StringComparison.Ordinal);
        Assert.Equal("sea", await File.ReadAllTextAsync(found.Path, Token));
        Assert.Single(blobs.Opened, read => read.Name.Extension == "png");
    }

    [Fact]
    public async Task A_spoilt_copy_is_fetched_again()
    {
        var store = Open(folder);
        var made = await AddAsync(store, "sea");
        await File.WriteAllTextAsync(made.Path, "SEA", Token);

        Assert.NotNull(await store.FindAsync(made.Key, Token));
        Assert.Equal("sea", await File.ReadAllTextAsync(made.Path, Token));
    }

    [Fact]
    public async Task What_comes_spoilt_counts_as_not_there_and_is_named_and_dropped()
    {
        var made = await AddAsync(Open(folder), "sea");
        blobs.Spoil(new BlobName(made.Key, "png"), "SEA"u8.ToArray());
        using var elsewhere = new TestData();
        using var other = elsewhere.Open();
        var store = Open(other);

        Assert.Null(await store.FindAsync(made.Key, Token));
        Assert.Equal([new AssetFault(made.Key, FaultKind.Corrupt, [])], await store.VerifyAsync(Token));
        Assert.Single(await store.RepairAsync(Token));
        Assert.Empty(await blobs.ListAsync(Token).ToListAsync(Token));
        Assert.Empty(elsewhere.Files);
    }

    [Fact]
    public async Task A_copy_goes_when_nobody_has_used_it_for_a_day_and_the_asset_when_nothing_names_it()
    {
        var store = Open(folder);
        var used = await AddAsync(store, "used");
        var unused = await AddAsync(store, "unused");
        time.Advance(TimeSpan.FromHours(20));
        await store.FindAsync(used.Key, Token);
        time.Advance(TimeSpan.FromHours(5));
        var report = await store.SweepAsync(
            new SweepRule(DateTimeOffset.MaxValue, 0),
            _ => Task.FromResult<IReadOnlySet<AssetKey>?>(new HashSet<AssetKey> { used.Key }),
            Token);

        Assert.Equal(new SweepReport(1, unused.Record.Bytes, used.Record.Bytes), report);
        Assert.Equal([true, false], new[] { used, unused }.Select(asset => File.Exists(asset.Path)));
        Assert.Equal([used.Key], await store.HeldAsync([used.Key, unused.Key], Token));
    }

    [Fact]
    public async Task It_is_handed_out_from_where_it_is_kept()
    {
        var store = Open(folder);
        var made = await AddAsync(store, "0123456789");
        blobs.Address = new Uri("https://bucket.example/films/");
        var content = await store.OpenAsync(made.Key, Token);
        Assert.Equal(new Uri(blobs.Address, $"{made.Key.Value[..2]}/{made.Key}.png"), content!.Address);

        await using var stream = content.Content;
        stream.Seek(4, SeekOrigin.Begin);
        var bytes = new byte[3];
        await stream.ReadExactlyAsync(bytes, Token);
        Assert.Equal("456", Encoding.UTF8.GetString(bytes));
        stream.Seek(-1, SeekOrigin.End);
        Assert.Equal("9", await new StreamReader(stream).ReadToEndAsync(Token));
        Assert.Equal([4L, 9L], blobs.Opened.Where(read => read.Name.Extension == "png").Select(read => read.From));
    }

    private AssetStore Open(DataFolder where) =>
        new(blobs, where, new RubbishCheck(), time, NullLogger<AssetStore>.Instance);

    private static Task<StoredAsset> AddAsync(AssetStore store, string content) =>
        store.AddAsync(TestData.Picture(content), TestData.Writing(content), Token);
}
