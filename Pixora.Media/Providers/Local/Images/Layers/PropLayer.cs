using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The things of the scene, each where it belongs: those behind people, or those on a table before them.</summary>
internal sealed class PropLayer(PropDrawings drawings, bool onTable = false) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var painter = new PropPainter(shot, drawings);
        var people = CastLayer.Boxes(shot);
        PropPlacing[] placings =
        [
            .. new PropStaging(shot, drawings).Stage(people).Where(placing => placing.Footing == Footing.Table == onTable),
        ];
        if (onTable)
        {
            PaintTable(shot, placings.Length > 0);
        }

        foreach (var placing in placings)
        {
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

    private static void PaintTable(Shot shot, bool isLaid)
    {
        if (Places.IsRoom(shot.Scene.Place) && RoomPlan.HasTable(shot.Scene))
        {
            RoomTable.Paint(shot);
        }
        else if (isLaid)
        {
            OutdoorTable.Paint(shot);
        }
    }

    private static void Cord(Shot shot, PropPlacing placing)
    {
        using var cord = new SKPaint { IsAntialias = true, StrokeWidth = shot.Unit * 0.002f, ColorF = Tint.Paint(Tint.Hex(0x14100C)) };
        shot.Canvas.DrawLine(placing.X, 0, placing.X, placing.Top + (placing.Height * 0.05f), cord);
    }
}
