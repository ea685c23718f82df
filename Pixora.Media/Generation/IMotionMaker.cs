using Pixora.Media.Tasks;

namespace Pixora.Media.Generation;

/// <summary>
/// Makes a moving clip from a still picture. A clip is made once a scene and kept; what is cut from it is cut by
/// Pixora. The camera over a still picture needs no such clip: it is drawn straight into the encoder.
/// </summary>
public interface IMotionMaker : IMaker<MotionRequest>
{
    /// <summary>
    /// Writes an MP4 that FFmpeg reads, at least as long as asked for, to <paramref name="path"/>; its size, shape and
    /// frame rate may differ, as it is scaled and cropped to the frame. It has no sound, or its sound is not used.
    /// </summary>
    /// <exception cref="ProviderException">
    /// The maker failed, or cannot make this (<see cref="IMaker{TRequest}.Refuse"/>).
    /// </exception>
    Task MakeAsync(MotionRequest request, string path, MakerContext context, CancellationToken cancellationToken);
}

/// <param name="ImagePath">A PNG or JPEG: the first frame.</param>
/// <param name="Prompt">What is seen, in any language.</param>
/// <param name="Seconds">Least length; whole, so that a slightly longer scene keeps its clip.</param>
/// <param name="Width">Pixels of the film's frame, even.</param>
/// <param name="Height">Pixels of the film's frame, even.</param>
/// <param name="Seed">Another seed gives another clip of the same picture.</param>
public sealed record MotionRequest(
    string ImagePath, string Prompt, CameraMotion Camera, int Seconds, int Width, int Height, int Seed);
