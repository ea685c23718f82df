using Pixora.Media.Generation;

namespace Pixora.Media.Graph;

/// <summary>Who makes the parts of a film.</summary>
/// <param name="Speech">Null when nobody here speaks the film's language: captions are then timed as if somebody did.</param>
public sealed record Makers(MakerProfile Image, MakerProfile? Speech, MakerProfile Music, MakerProfile Motion)
{
    /// <summary>Who draws and encodes clips: another motion maker gives other clips.</summary>
    public MakerProfile Clips => Motion with { Name = $"{Motion.Name}.{Motion.Version}+{StudioMakers.Clips.Name}", Version = StudioMakers.Clips.Version };
}
