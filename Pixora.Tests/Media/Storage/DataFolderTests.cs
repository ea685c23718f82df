using Pixora.Media.Generation;
using Pixora.Media.Storage;

namespace Pixora.Tests.Media.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly TestData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public void What_a_dead_writer_left_is_cleared_and_a_living_ones_work_is_not()
    {
        using var living = data.Open();
        File.WriteAllText(living.Aside("png"), "under way");
        var dead = Path.Combine(data.Root, "assets", ".tmp", "dead");
        Directory.CreateDirectory(dead);
        File.WriteAllText(Path.Combine(dead, "1.mp4"), "half a clip");
        File.WriteAllText(dead + ".lock", "");
        using var another = data.Open();
        Assert.False(Directory.Exists(dead));
        Assert.Single(data.Files);
    }

    [Fact]
    public void A_writer_that_ends_leaves_nothing()
    {
        using (var folder = data.Open())
        {
            File.WriteAllText(folder.Aside("png"), "under way");
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(data.Root, "assets", ".tmp")));
    }

    [Theory]
    [InlineData("/proc/pixora")]
    [InlineData("/dev/null/pixora")]
    public void A_folder_that_cannot_be_written_to_is_refused_with_what_to_do(string root)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "These folders are Linux's.");
        var fault = Assert.Throws<ProviderException>(() => DataFolder.Open(root));
        Assert.Equal("data.readonly", fault.Code);
        Assert.Contains("Media__DataFolder", fault.Message, StringComparison.Ordinal);
    }
}
