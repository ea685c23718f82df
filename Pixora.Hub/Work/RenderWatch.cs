using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Tells a task and its viewers how the render goes.</summary>
internal sealed class RenderWatch(VideoTaskId task, Audience audience, StudioVoice voice) : IRenderWatcher
{
    public void Progress(RenderProgress progress) => audience.Show(new WireProgress(progress.Percent, progress.Stage, progress.Message));

    public Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken) =>
        voice.TellAsync(task, Actor.Studio, new RecordAsset(asset), cancellationToken);
}
