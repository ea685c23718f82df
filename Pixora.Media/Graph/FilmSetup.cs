using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>Everything the specs of one film share.</summary>
/// <param name="Width">Pixels of a frame, even.</param>
/// <param name="Height">Pixels of a frame, even.</param>
internal sealed record FilmSetup(Breakdown Breakdown, Makers Makers, int Width, int Height, int FrameRate)
{
    public FilmFormat Format => Breakdown.Format;

    public Scene SceneOf(SceneId id) => Breakdown.Scenes.First(scene => scene.Id == id);
}
