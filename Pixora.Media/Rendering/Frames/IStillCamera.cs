using Pixora.Media.Generation;

namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// Moves a camera over a still picture, frame by frame: nothing is written between the picture and the encoder.
/// </summary>
internal interface IStillCamera
{
    MakerProfile Profile { get; }

    /// <summary>Opens the picture for drawing.</summary>
    /// <exception cref="ProviderException">The picture cannot be read (<c>image.unreadable</c>).</exception>
    Task<IFrameSource> OpenAsync(CameraMove request, CancellationToken cancellationToken);
}
