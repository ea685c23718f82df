using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

/// <summary>One studio for the tests of a class that change nothing of it; each comes as a user of its own.</summary>
public sealed class SharedStudio : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();

    internal TestStudio Studio { get; private set; } = null!;

    /// <summary>A user that nobody was before.</summary>
    internal static string NewUser => Guid.NewGuid().ToString("n");

    public async ValueTask InitializeAsync() => Studio = await TestStudio.OpenAsync(data);

    public async ValueTask DisposeAsync()
    {
        await Studio.DisposeAsync();
        data.Dispose();
    }
}
