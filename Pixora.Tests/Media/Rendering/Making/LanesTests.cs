using Pixora.Media.Rendering.Making;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class LanesTests
{
    private readonly Lanes lanes = new(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_most_urgent_goes_first_then_who_came_first()
    {
        var order = new List<string>();
        var first = await lanes.EnterAsync(0, Token);
        Task[] waiting = [GoAsync("clip 1", 4, order), GoAsync("clip 2", 4, order), GoAsync("soundtrack", 2, order)];
        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(["soundtrack", "clip 1", "clip 2"], order);
    }

    [Fact]
    public async Task Who_leaves_the_queue_takes_no_lane()
    {
        using var leave = new CancellationTokenSource();
        var first = await lanes.EnterAsync(0, Token);
        var left = lanes.EnterAsync(0, leave.Token);
        var second = lanes.EnterAsync(0, Token);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    private async Task GoAsync(string name, int urgency, List<string> order)
    {
        using var lane = await lanes.EnterAsync(urgency, Token);
        order.Add(name);
    }
}
