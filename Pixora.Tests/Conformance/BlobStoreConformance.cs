using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Conformance;

/// <summary>What every store of blobs promises.</summary>
public abstract class BlobStoreConformance : IDisposable
{
    private static readonly BlobName Name = new(new AssetKey(new string('a', 64)), "png");
    private static readonly BlobName Other = new(new AssetKey(new string('a', 64)), "json");

    private readonly TemporaryFolder files = new();
    private IBlobStore? opened;

    private protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IBlobStore Store => opened ??= Create();

    private protected abstract IBlobStore Create();

    public virtual void Dispose()
    {
        files.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_put_is_there_whole_and_known_by_its_size_and_time()
    {
        await PutAsync(Name, "a picture");

        Assert.Equal("a picture", await ReadAsync(0, 100));
        var stat = await Store.StatAsync(Name, Token);
        Assert.Equal((Name, 9L, Clock.GetUtcNow()), (stat!.Name, stat.Bytes, stat.UsedAt));
        Assert.NotEmpty(stat.Version);
        Assert.False(stat.IsLinked);
        Assert.Equal(
            "a picture", Store.PathOf(Name) is { } path ? await File.ReadAllTextAsync(path, Token) : "a picture");
    }

    [Theory]
    [InlineData(0, 4, "0123")]
    [InlineData(3, 4, "3456")]
    [InlineData(8, 100, "89")]
    [InlineData(10, 1, "")]
    [InlineData(0, 0, "")]
    public async Task A_range_is_opened(long from, long length, string expected)
    {
        await PutAsync(Name, "0123456789");

        Assert.Equal(expected, await ReadAsync(from, length));
    }

    [Fact]
    public async Task What_is_not_there_is_said_to_be_missing()
    {
        Assert.Null(await Store.StatAsync(Name, Token));
        Assert.False(await Store.TouchAsync(Name, Token));
        Assert.False(await Store.DeleteAsync(Name, _ => true, Token));
        Assert.Empty(await Store.ListAsync(Token).ToListAsync(Token));
        await Assert.ThrowsAsync<FileNotFoundException>(() => ReadAsync(0, 1));
    }

    [Fact]
    public async Task Blobs_are_listed_under_their_whole_name()
    {
        await PutAsync(Name, "a picture");
        await PutAsync(Other, "{}");

        Assert.Equal(
            [Other, Name], (await Store.ListAsync(Token).ToListAsync(Token)).Select(blob => blob.Name).OrderBy(name => name.Extension));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_puts_nothing()
    {
        await PutAsync(Name, "old");
        await Assert.ThrowsAnyAsync<IOException>(() => Store.PutAsync(Name, Path.Combine(files.Path, "none"), Token));
        await Assert.ThrowsAnyAsync<IOException>(() => Store.PutAsync(Other, Path.Combine(files.Path, "none"), Token));

        Assert.Equal("old", await ReadAsync(0, 100));
        Assert.Null(await Store.StatAsync(Other, Token));
    }

    [Fact]
    public async Task Use_is_noted_and_changes_no_version_but_putting_anew_does()
    {
        await PutAsync(Name, "same");
        var put = await Store.StatAsync(Name, Token);
        Clock.Advance(TimeSpan.FromHours(3));
        Assert.True(await Store.TouchAsync(Name, Token));
        var used = await Store.StatAsync(Name, Token);
        await PutAsync(Name, "same");
        var anew = await Store.StatAsync(Name, Token);

        Assert.Equal(put! with { UsedAt = Clock.GetUtcNow() }, used);
        Assert.NotEqual(used!.Version, anew!.Version);
    }

    [Fact]
    public async Task What_is_unwanted_goes_once_and_who_reads_it_reads_it_to_the_end()
    {
        await PutAsync(Name, "a picture");
        await using var reader = await Store.OpenAsync(Name, 0, 100, Token);

        Assert.True(await Store.DeleteAsync(Name, _ => true, Token));
        Assert.False(await Store.DeleteAsync(Name, _ => true, Token));
        Assert.Equal("a picture", await new StreamReader(reader).ReadToEndAsync(Token));
        Assert.Empty(await Store.ListAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task What_is_wanted_stays()
    {
        await PutAsync(Name, "a picture");

        Assert.False(await Store.DeleteAsync(Name, _ => false, Token));
        Assert.Equal("a picture", await ReadAsync(0, 100));
    }

    [Fact]
    public async Task What_somebody_used_before_it_went_stays()
    {
        await PutAsync(Name, "a picture");
        Clock.Advance(TimeSpan.FromHours(3));
        var asked = 0;
        var deleted = await Store.DeleteAsync(
            Name,
            blob =>
            {
                var unwanted = blob.UsedAt < Clock.GetUtcNow();
                Assert.True(asked++ > 0 || Store.TouchAsync(Name, Token).IsCompletedSuccessfully);
                return unwanted;
            },
            Token);

        Assert.False(deleted);
        Assert.Equal(2, asked);
        Assert.Equal("a picture", await ReadAsync(0, 100));
    }

    [Fact]
    public async Task What_was_put_anew_before_the_old_went_stays()
    {
        await PutAsync(Name, "old");
        var old = await Store.StatAsync(Name, Token);
        var anew = await WriteAsync("new");
        var asked = 0;
        await Store.DeleteAsync(
            Name,
            blob =>
            {
                Assert.True(asked++ > 0 || Store.PutAsync(Name, anew, Token).Wait(TimeSpan.FromMinutes(1), Token));
                return blob.Version == old!.Version;
            },
            Token);

        Assert.Equal("new", await ReadAsync(0, 100));
    }

    [Fact]
    public async Task Of_two_who_put_the_same_name_one_wins_whole()
    {
        string[] texts = [new('1', 200_000), new('2', 100_000)];
        var written = await Task.WhenAll(texts.Select(WriteAsync));
        await Task.WhenAll(written.Select(file => Task.Run(() => Store.PutAsync(Name, file, Token))));

        Assert.Contains(await ReadAsync(0, long.MaxValue), texts);
    }

    private async Task PutAsync(BlobName name, string content) =>
        await Store.PutAsync(name, await WriteAsync(content), Token);

    private async Task<string> WriteAsync(string content)
    {
        var file = Path.Combine(files.Path, Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, content, Token);
        return file;
    }

    private async Task<string> ReadAsync(long from, long length)
    {
        using var reader = new StreamReader(await Store.OpenAsync(Name, from, length, Token));
        return await reader.ReadToEndAsync(Token);
    }
}
