using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Makers;

/// <summary>A studio in which one picture may be paid a day, for all tests of a class.</summary>
public sealed class MakerStudio : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();

    internal TestStudio Studio { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Studio = await TestStudio.OpenAsync(
            data, new KeyValuePair<string, string?>("Pixora:Limits:DollarsPerDay", "0.05"));

    public async ValueTask DisposeAsync()
    {
        await Studio.DisposeAsync();
        data.Dispose();
    }
}
