using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class AssetFlightsTests : IDisposable
{
    private static readonly ImageSpec Picture = TestData.Picture("a sea");

    private readonly TestData data = new();
    private readonly FakeStudio studio;
    private readonly TaskCompletionSource begun = new();
    private readonly TaskCompletionSource finish = new();

    public AssetFlightsTests()
    {
        studio = new FakeStudio(data);
        studio.OnMake = async (_, token) =>
        {
            begun.TrySetResult();
            await finish.Task.WaitAsync(token);
        };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        studio.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task However_many_ask_one_makes()
    {
        var asked = Enumerable.Range(0, 20).Select(_ => AskAsync(Token)).ToArray();
        finish.SetResult();
        var arrived = await Task.WhenAll(asked);
        Assert.Single(studio.Made);
        Assert.Single(arrived.Select(arrival => arrival.Asset).Distinct());
    }

    [Fact]
    public async Task Who_leaves_does_not_stop_the_others()
    {
        using var leave = new CancellationTokenSource();
        var one = AskAsync(leave.Token);
        var other = AskAsync(Token);
        await begun.Task;
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        finish.SetResult();
        Assert.NotNull((await other).Asset);
        Assert.Single(studio.Made);
    }

    [Fact]
    public async Task When_the_last_one_leaves_the_making_stops_and_can_begin_anew()
    {
        using var leave = new CancellationTokenSource();
        var asked = AskAsync(leave.Token);
        await begun.Task;
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Empty(data.Files);
        finish.SetResult();
        Assert.NotNull((await AskAsync(Token)).Asset);
        Assert.Equal(2, studio.Made.Count);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_and_not_remembered()
    {
        var asked = Enumerable.Range(0, 5).Select(_ => AskAsync(Token)).ToArray();
        finish.SetException(new ProviderException("image.refused", "No.", retryable: true));
        foreach (var ask in asked)
        {
            Assert.Equal("image.refused", (await Assert.ThrowsAsync<ProviderException>(() => ask)).Code);
        }

        studio.OnMake = (_, _) => Task.CompletedTask;
        Assert.False((await AskAsync(Token)).Reused);
        Assert.True((await AskAsync(Token)).Reused);
    }

    private Task<Pixora.Media.Storage.AssetArrival> AskAsync(CancellationToken cancellationToken) =>
        studio.Assets.GetOrMakeAsync(Picture, new Progress<double>(), cancellationToken);
}
