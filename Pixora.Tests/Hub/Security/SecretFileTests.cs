using Pixora.Hub.Security;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class SecretFileTests : IDisposable
{
    private const int Makers = 8;

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Of_several_that_make_a_secret_at_the_same_moment_one_does_and_all_hold_the_same()
    {
        for (var round = 0; round < 50; round++)
        {
            var path = Path.Combine(data.Path, $"round-{round}", "secret");
            using var start = new Barrier(Makers);

            var held = await Task.WhenAll(Enumerable.Range(0, Makers).Select(maker => Task.Factory.StartNew(
                () =>
                {
                    // Each has seen that the file is not there before the first makes it.
                    SecretFile.MakeOnce(path, () => Met(start, $"made by {maker}"));
                    return File.ReadAllText(path);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Single(held.Distinct());
            Assert.Equal(["secret"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
        }
    }

    [Fact]
    public void A_name_that_is_taken_is_not_given_and_the_file_that_has_it_stays()
    {
        var first = Path.Combine(data.Path, "1");
        var second = Path.Combine(data.Path, "2");
        var name = Path.Combine(data.Path, "name");
        File.WriteAllText(first, "one");
        File.WriteAllText(second, "two");

        Assert.Equal(NameOutcome.Given, ExclusiveName.Give(first, name));
        Assert.Equal(NameOutcome.Taken, ExclusiveName.Give(second, name));
        Assert.Equal("one", File.ReadAllText(name));
    }

    [Fact]
    public void On_a_disk_without_second_names_a_secret_is_its_owners_too_and_made_once()
    {
        var path = Path.Combine(data.Path, "secret");

        SecretFile.MakeInPlace(path, "first");
        SecretFile.MakeInPlace(path, "second");

        Assert.Equal("first", File.ReadAllText(path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }

    private static string Met(Barrier start, string content)
    {
        start.SignalAndWait(TestContext.Current.CancellationToken);
        return content;
    }
}
