using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

/// <summary>One studio for the tests of a class that change nothing of it; each comes as a user of its own.</summary>
public sealed class SharedStudio : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();

    private TestStudio studio = null!;

    /// <summary>A user that nobody was before.</summary>
    internal static string NewUser => Guid.NewGuid().ToString("n");

    /// <summary>The studio as its owner sees it.</summary>
    internal TestStudio Studio => studio;

    /// <summary>The data folder.</summary>
    internal string Data => data.Path;

    /// <summary>The studio as a test sees it: it comes as a user that nobody was before.</summary>
    internal TestStudio Enter() => studio.ForGuest();

    public async ValueTask InitializeAsync() => studio = await TestStudio.OpenAsync(data);

    public async ValueTask DisposeAsync()
    {
        await studio.DisposeAsync();
        data.Dispose();
    }
}
