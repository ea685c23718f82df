using Pixora.Media.Generation;

namespace Pixora.Media.Graph;

/// <summary>Who makes the parts of a film.</summary>
/// <param name="Speech">
/// Null when no voice of this machine speaks the film's language: captions then use estimated times.
/// </param>
/// <param name="Motion">The camera over still pictures, or the maker of moving clips.</param>
/// <param name="Painter">The painter of this machine, for scenes that are left to it; null when there is none.</param>
/// <param name="FilmsMotion">True when motion is a clip of its own for each scene, false when the camera is drawn
/// straight into the encoder.</param>
public sealed record Makers(
    MakerProfile Image, MakerProfile? Speech, MakerProfile Music, MakerProfile Motion, bool FilmsMotion = false,
    MakerProfile? Painter = null)
{
    /// <summary>Who draws and encodes clips: another camera gives other clips.</summary>
    public MakerProfile Clips => FilmsMotion
        ? StudioMakers.Footage
        : Motion with { Name = $"{Motion.Name}.{Motion.Version}+{StudioMakers.Clips.Name}", Version = StudioMakers.Clips.Version };
}
