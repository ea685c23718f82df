using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The things of the scene, each where it belongs.</summary>
internal sealed class PropLayer(PropDrawings drawings) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var painter = new PropPainter(shot, drawings);
        var table = Places.IsRoom(shot.Scene.Place);
        var people = CastLayer.Boxes(shot);
        foreach (var placing in new PropStaging(shot, drawings).Stage(people))
        {
            if (placing.Footing == Footing.Table && !table)
            {
                OutdoorTable.Paint(shot);
                table = true;
            }

            if (placing.Hangs)
            {
                Cord(shot, placing);
            }

            painter.Paint(placing);
            if (shot.Life is not null)
            {
                PropLife.Note(shot, placing, people, drawings.IsAsListed(placing.Prop));
            }
        }
    }

    private static void Cord(Shot shot, PropPlacing placing)
    {
        using var cord = new SKPaint { IsAntialias = true, StrokeWidth = shot.Unit * 0.002f, ColorF = Tint.Paint(Tint.Hex(0x14100C)) };
        shot.Canvas.DrawLine(placing.X, 0, placing.X, placing.Top + (placing.Height * 0.05f), cord);
    }
}
