using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Sketches;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A character for others to keep to.</summary>
internal sealed class PortraitLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var painter = new SketchPainter(shot);
        foreach (var (sketch, placing) in PortraitSheet.Of(shot.Scene.Figures[0], shot.Width, shot.Height))
        {
            painter.Paint(sketch, placing);
        }
    }
}
