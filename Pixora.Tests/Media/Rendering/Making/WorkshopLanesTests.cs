using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class WorkshopLanesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_looks_at_a_still_does_not_wait_for_a_film_that_is_being_made()
    {
        var lanes = new WorkshopLanes(1);
        var still = Derivatives.Still(new AssetKey(new string('a', 64)), 320);
        var film = new CaptionsSpec(StudioMakers.Captions, new CaptionsRequest(CaptionFormat.WebVtt, []));
        using var making = await lanes.EnterAsync(film, Token);

        var second = lanes.EnterAsync(film, Token);
        using var drawing = await lanes.EnterAsync(still, Token);

        Assert.False(second.IsCompleted);
        Assert.False(lanes.EnterAsync(still, Token).IsCompleted);
    }
}
