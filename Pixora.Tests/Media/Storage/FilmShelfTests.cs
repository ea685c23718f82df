using System.Security.Cryptography;
using System.Text;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

public sealed class FilmShelfTests : IDisposable
{
    private static readonly AssetKey Film = new(new string('a', 64));

    private readonly TestData data = new();
    private readonly DataFolder folder;
    private readonly FilmShelf shelf;

    public FilmShelfTests()
    {
        folder = data.Open();
        shelf = new FilmShelf(folder, TestData.StoreIn(folder, TimeProvider.System));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
    }

    [Fact]
    public void A_new_film_takes_the_old_ones_place_whole()
    {
        shelf.Put("film", [Written("scene_1/script.json", "old"), Written("scene_2/script.json", "old")]);
        shelf.Put("film", [Written("scene_1/script.json", "new")]);
        var film = Path.Combine(folder.Films, "film");
        Assert.Equal("new", File.ReadAllText(Path.Combine(film, "scene_1", "script.json")));
        Assert.False(Directory.Exists(Path.Combine(film, "scene_2")));
        Assert.Equal([film], Directory.EnumerateFileSystemEntries(folder.Films));
        Assert.Empty(data.Files);
    }

    [Fact]
    public void A_linked_file_is_the_asset_itself_and_survives_it()
    {
        var asset = folder.Aside("mp4");
        File.WriteAllText(asset, "film");
        shelf.Put("film", [new LinkedEntry("final_video.mp4", asset)]);
        File.Delete(asset);
        Assert.Equal("film", File.ReadAllText(Path.Combine(folder.Films, "film", "final_video.mp4")));
    }

    [Fact]
    public void A_folder_that_cannot_be_finished_leaves_the_old_one()
    {
        shelf.Put("film", [Written("thumbnail.jpg", "old")]);
        var gone = new LinkedEntry("final_video.mp4", Path.Combine(data.Root, "gone.mp4"));
        Assert.ThrowsAny<IOException>(() => shelf.Put("film", [Written("thumbnail.jpg", "new"), gone]));
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder.Films, "film", "thumbnail.jpg")));
        Assert.Empty(data.Files);
    }

    [Fact]
    public async Task A_film_is_taken_away_whole_unless_its_task_is_taken_up_meanwhile()
    {
        shelf.Put("film", [Written("thumbnail.jpg", "old")]);
        var asked = 0;
        Assert.False(await shelf.RemoveAsync("film", () => Task.FromResult(asked++ == 0)));
        await Assert.ThrowsAsync<TimeoutException>(
            () => shelf.RemoveAsync("film", () => asked++ == 2 ? Task.FromResult(true) : throw new TimeoutException()));
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder.Films, "film", "thumbnail.jpg")));
        Assert.True(await shelf.RemoveAsync("film", () => Task.FromResult(true)));
        Assert.False(await shelf.RemoveAsync("film", () => Task.FromResult(true)));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Films));
        Assert.Empty(data.Files);
    }

    [Fact]
    public async Task A_files_hash_is_taken_again_only_when_it_looks_different()
    {
        await RecordAsync();
        shelf.Put("film", [Written("final_video.mp4", "film")]);
        var path = Path.Combine(folder.Films, "film", "final_video.mp4");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.Equal("film", await ReadAsync());

        await File.WriteAllTextAsync(path, "gone", Token);
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Assert.Equal("gone", await ReadAsync());
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddSeconds(1));
        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task A_film_is_read_from_where_its_asset_is_kept_and_from_its_folder_when_that_has_gone()
    {
        await RecordAsync();
        shelf.Put("film", [Written("final_video.mp4", "film")]);
        var asset = Path.Combine(folder.Assets, new BlobName(Film, "mp4").Path);
        await File.WriteAllTextAsync(asset, "film", Token);
        await using (var film = (await OpenAsync())!.Content)
        {
            Assert.IsType<BlobStream>(film);
        }

        File.Delete(asset);
        Assert.Equal("film", await ReadAsync());
    }

    private async Task RecordAsync()
    {
        var record = Path.Combine(folder.Assets, AssetRecords.Of(Film).Path);
        Directory.CreateDirectory(Path.GetDirectoryName(record)!);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData("film"u8));
        await File.WriteAllBytesAsync(
            record,
            AssetRecords.Write(new AssetRecord(AssetKind.Film, "mp4", 4, sha256, "test 1", DateTimeOffset.UnixEpoch, AssetDetail.None)),
            Token);
    }

    private Task<AssetContent?> OpenAsync() =>
        shelf.OpenAsync("film", "final_video.mp4", [new(new string('b', 64)), Film], Token);

    private async Task<string?> ReadAsync()
    {
        if (await OpenAsync() is not { } film)
        {
            return null;
        }

        using var reader = new StreamReader(film.Content);
        return await reader.ReadToEndAsync(Token);
    }

    private static WrittenEntry Written(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
