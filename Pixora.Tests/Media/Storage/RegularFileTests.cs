using System.Diagnostics;
using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

/// <summary>What lies in the data folder and is no file: its readers go on.</summary>
public sealed class RegularFileTests : IDisposable
{
    private readonly TestData data = new();
    private readonly DataFolder folder;

    public RegularFileTests() => folder = data.Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("folder")]
    [InlineData("device")]
    [InlineData("nothing")]
    public async Task What_is_no_regular_file_is_not_there(string kind)
    {
        var path = Path.Combine(data.Root, "thing");
        await PutAsync(kind, path);

        Assert.Throws<FileNotFoundException>(() => RegularFile.OpenRead(path));
        await Assert.ThrowsAsync<FileNotFoundException>(() => WholeFiles.HashAsync(path, Token));
    }

    [Theory]
    [InlineData("pipe", "png")]
    [InlineData("folder", "png")]
    [InlineData("device", "png")]
    [InlineData("pipe", "json")]
    [InlineData("folder", "json")]
    [InlineData("device", "json")]
    public async Task An_asset_whose_place_something_else_has_taken_is_made_again(string kind, string extension)
    {
        var store = TestData.StoreIn(folder, TimeProvider.System);
        var spec = TestData.Picture("a sea");
        var path = Path.ChangeExtension((await store.AddAsync(spec, TestData.Writing("sea"), Token)).Path, extension);
        File.Delete(path);
        await PutAsync(kind, path);

        Assert.Null(await store.FindAsync(spec.Key, Token));
        Assert.Equal((kind, extension) is not ("folder", "json"), (await store.VerifyAsync(Token)).Count > 0);
        await store.AddAsync(spec, TestData.Writing("sea"), Token);
        Assert.NotNull(await store.FindAsync(spec.Key, Token));
    }

    private static async Task PutAsync(string kind, string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has them all.");
        switch (kind)
        {
            case "pipe":
                using (var made = Process.Start("mkfifo", [path]))
                {
                    await made.WaitForExitAsync(Token);
                }

                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "device":
                File.CreateSymbolicLink(path, "/dev/zero");
                break;
        }
    }
}
