using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

public sealed class AssetRemovalTests : IDisposable
{
    private readonly TestData data = new();
    private readonly DataFolder folder;
    private readonly AssetRemoval removal;
    private readonly string path;

    public AssetRemovalTests()
    {
        folder = data.Open();
        removal = new AssetRemoval(folder);
        path = Path.Combine(folder.Assets, "asset.json");
        File.WriteAllText(path, "old");
    }

    public void Dispose()
    {
        folder.Dispose();
        data.Dispose();
    }

    [Fact]
    public void What_somebody_came_for_between_the_two_looks_is_put_back()
    {
        var looks = 0;
        Assert.False(removal.TryDelete(path, _ => looks++ == 0));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal(2, looks);
        Assert.Single(data.Files);
    }

    [Fact]
    public void What_was_written_anew_meanwhile_counts()
    {
        Assert.False(removal.TryDelete(path, seen =>
        {
            if (seen == path)
            {
                return true;
            }

            File.WriteAllText(path, "new");
            return false;
        }));
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(data.Files);
    }

    [Fact]
    public void What_is_unwanted_goes_once()
    {
        Assert.True(removal.TryDelete(path, _ => true));
        Assert.False(removal.TryDelete(path, _ => true));
        Assert.Empty(data.Files);
    }
}
