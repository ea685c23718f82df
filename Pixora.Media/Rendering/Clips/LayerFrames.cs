using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Life;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Media.Rendering.Clips;

/// <summary>
/// Opens the pictures of a clip's layers: drawn by the camera, with what lives in the picture, or cut from a moving
/// clip.
/// </summary>
internal sealed class LayerFrames(IStillCamera camera, MediaTools tools)
{
    /// <param name="clip">The clip that the layer belongs to.</param>
    /// <param name="workFile">A path of the clip's own for what is taken out of a moving clip; deleted when the frames
    /// are disposed of.</param>
    public async Task<IFrameSource> OpenAsync(
        ClipLayer layer, ClipRequest clip, string workFile, CancellationToken cancellationToken) =>
        layer.Footage is null
            ? LivingFrames.Over(await camera.OpenAsync(layer.Motion, cancellationToken), layer.Motion, clip.FrameRate)
            : await FootageFrames.OpenAsync(
                tools, new Cutting(layer, clip.Frames, clip.FrameRate), workFile, cancellationToken);
}
