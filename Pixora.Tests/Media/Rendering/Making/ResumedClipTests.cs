using Pixora.Media.Graph;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>A server that is killed while it films a scene.</summary>
public sealed class ResumedClipTests : IDisposable
{
    private readonly TestData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_clip_goes_on_from_its_finished_pieces_however_often_its_server_is_killed()
    {
        var pieces = SampleFilms.Plan(SampleFilms.SixScenes).Specs.Count(spec => spec.Kind is AssetKind.Clip);
        var begun = 0;
        var kills = 0;
        while (!await TryRenderAsync(() => ++begun % 2 == 0))
        {
            kills++;
        }

        // Every kill hits the one piece in the making, and the piece before it was finished.
        Assert.InRange(kills, pieces / 2, pieces);
        Assert.Equal(pieces + kills, begun);
    }

    /// <summary>Renders until the film is finished or the server is killed.</summary>
    private async Task<bool> TryRenderAsync(Func<bool> isKilled)
    {
        using var power = new CancellationTokenSource();
        using var studio = new FakeStudio(data, lanes: 1);
        studio.OnMake = async (kind, token) =>
        {
            if (kind is AssetKind.Clip && isKilled())
            {
                await power.CancelAsync();
                token.ThrowIfCancellationRequested();
                throw new OperationCanceledException(power.Token);
            }
        };
        try
        {
            await studio.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), power.Token);
            return true;
        }
        catch (OperationCanceledException) when (power.IsCancellationRequested)
        {
            return false;
        }
    }
}
