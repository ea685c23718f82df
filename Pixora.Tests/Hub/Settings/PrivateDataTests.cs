using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Settings;

/// <summary>What lies in a data folder is for its owner alone, on a machine of many users too.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class PrivateDataTests : IDisposable
{
    private const UnixFileMode Everybody =
        FileModes.Owner | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder data = new();
    private readonly LogBook log = new();

    public PrivateDataTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");

    public void Dispose()
    {
        log.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task A_folder_from_before_that_everybody_could_read_is_closed_at_the_start_and_so_are_those_in_it()
    {
        var older = Directory.CreateDirectory(Path.Combine(data.Path, "films"));
        FileModes.Set(data.Path, Everybody);
        FileModes.Set(older.FullName, Everybody);

        await using var studio = await TestStudio.OpenAsync(data);

        Assert.Equal(FileModes.Owner, FileModes.Of(data.Path));
        Assert.All(
            Directory.EnumerateDirectories(data.Path), folder => Assert.Equal((folder, FileModes.Owner), (folder, FileModes.Of(folder))));
    }

    [Fact]
    public void A_new_folder_is_its_owners_alone_from_the_first_moment_on()
    {
        var root = Path.Combine(data.Path, "new", "data");
        using var folder = DataFolder.Open(root);

        Assert.Equal(FileModes.Owner, FileModes.Of(root));
        Assert.All(Directory.EnumerateDirectories(root), each => Assert.Equal((each, FileModes.Owner), (each, FileModes.Of(each))));
    }

    [Fact]
    public void A_folder_that_is_lent_to_a_group_is_closed_to_everybody_else()
    {
        FileModes.Set(data.Path, Everybody | UnixFileMode.GroupWrite | UnixFileMode.SetGroup);

        Assert.True(PrivateFolder.Tighten(data.Path));
        Assert.Equal(FileModes.Owner | FileModes.Group | UnixFileMode.SetGroup, FileModes.Of(data.Path));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_closed_is_used_as_it_is_and_said_once()
    {
        // As /tmp, which would be everybody's misfortune.
        FileModes.Set(data.Path, Everybody | UnixFileMode.OtherWrite | UnixFileMode.StickyBit);

        await using (await TestStudio.OpenAsync(data, builder => builder.Services.AddSingleton<ILoggerProvider>(log)))
        {
        }

        Assert.True(FileModes.Of(data.Path).HasFlag(UnixFileMode.OtherRead));
        Assert.Single(
            log.Lines, line => line.Contains(data.Path, StringComparison.Ordinal) && line.Contains("stays open", StringComparison.Ordinal));
    }
}
