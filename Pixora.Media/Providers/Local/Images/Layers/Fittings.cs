using System.Numerics;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>What tells one room from another, on the wall away from the window: a blackboard, tools, a bed, a stove.</summary>
internal static class Fittings
{
    public static void Paint(Shot shot, SKRect window)
    {
        using var brush = new Brush(shot);
        var left = window.MidX > shot.Width * 0.5f;
        var wall = left
            ? new SKRect(shot.Width * 0.05f, shot.Height * 0.10f, window.Left - (shot.Span * 0.05f), shot.Height * RoomPlan.Floor)
            : new SKRect(window.Right + (shot.Span * 0.05f), shot.Height * 0.10f, shot.Width * 0.95f, shot.Height * RoomPlan.Floor);
        switch (shot.Scene.Place)
        {
            case Place.Classroom:
                Blackboard(shot, brush, wall);
                break;
            case Place.Workshop:
                Tools(shot, brush, wall);
                break;
            case Place.Hospital:
                Ward(shot, brush, wall);
                break;
            case Place.Kitchen:
                Cooker(shot, brush, wall);
                break;
            case Place.Office:
                Board(shot, brush, wall);
                break;
            default:
                break;
        }
    }

    /// <summary>A colour as it is seen in the room, brighter towards the window.</summary>
    private static Vector3 Lit(Shot shot, uint rgb, float x)
    {
        var near = 1f / (1f + (MathF.Pow((x - shot.Light.X) / shot.Span, 2f) * 6f));
        return Tint.Hex(rgb) * (new Vector3(0.30f) + (shot.Palette.Ambient * 0.35f) + (shot.Palette.Key * (0.55f * near)));
    }

    private static void Blackboard(Shot shot, Brush brush, SKRect wall)
    {
        var board = SKRect.Create(wall.Left, wall.Top + (wall.Height * 0.08f), wall.Width, wall.Height * 0.58f);
        brush.Box(SKRect.Inflate(board, shot.Unit * 0.012f, shot.Unit * 0.012f), Lit(shot, 0x8A6240, board.MidX));
        brush.Box(board, Lit(shot, 0x2E4A3E, board.MidX));
        var random = shot.Random("chalk");
        var chalk = Lit(shot, 0xE8E8DC, board.MidX);
        for (var line = 0; line < 6; line++)
        {
            var y = board.Top + (board.Height * (0.16f + (0.13f * line)));
            for (var x = board.Left + (board.Width * 0.06f); x < board.Left
                + (board.Width * random.Between(0.45f, 0.92f)); x += board.Width * 0.02f)
            {
                brush.Line(
                    new(x, y + (random.Around() * board.Height * 0.015f)),
                        new(x + (board.Width * 0.013f), y + (random.Around() * board.Height * 0.02f)),
                    shot.Unit * 0.0028f, chalk * 0.8f);
            }
        }

        brush.Box(SKRect.Create(board.Left, board.Bottom + (shot.Unit * 0.012f), board.Width, shot.Unit * 0.012f),
            Lit(shot, 0x7A5636, board.MidX));
        brush.Box(SKRect.Create(board.MidX, board.Bottom + (shot.Unit * 0.004f), shot.Unit * 0.04f, shot.Unit * 0.010f), chalk);
        for (var desk = 0; desk < 4; desk++)
        {
            var x = shot.Width * (0.14f + (0.24f * desk));
            var top = shot.Height * (RoomPlan.Floor - 0.015f);
            var wood = Lit(shot, 0x9A7048, x);
            brush.Box(SKRect.Create(x - (shot.Span * 0.06f), top, shot.Span * 0.12f, shot.Unit * 0.018f), wood);
            brush.Box(SKRect.Create(x - (shot.Span * 0.052f), top, shot.Span * 0.008f, shot.Span * 0.055f), wood * 0.6f);
            brush.Box(SKRect.Create(x + (shot.Span * 0.044f), top, shot.Span * 0.008f, shot.Span * 0.055f), wood * 0.6f);
        }
    }

    private static void Tools(Shot shot, Brush brush, SKRect wall)
    {
        brush.Box(new SKRect(wall.Left, wall.Top, wall.Right, wall.Top + (wall.Height * 0.72f)), Lit(shot, 0xA88458, wall.MidX) * 0.8f);
        var random = shot.Random("tools on the wall");
        var steel = Lit(shot, 0x8A949C, wall.MidX);
        var wood = Lit(shot, 0x6E4628, wall.MidX);
        var unit = wall.Height * 0.055f;
        for (var tool = 0; tool < 11; tool++)
        {
            var x = wall.Left + (wall.Width * (0.08f + (0.084f * tool)));
            var y = wall.Top + (wall.Height * (tool % 2 == 0 ? 0.12f : 0.40f));
            Tool(brush, new ToolPlace(x, y, unit * random.Between(0.85f, 1.15f), tool % 4), steel, wood);
        }

        for (var plank = 0; plank < 3; plank++)
        {
            var y = wall.Top + (wall.Height * (0.80f + (0.05f * plank)));
            brush.Box(
                SKRect.Create(wall.Left + (wall.Width * 0.1f * plank), y, wall.Width * 0.7f, wall.Height * 0.035f),
                Lit(shot, 0xB08A5C, wall.MidX) * (0.75f + (0.1f * plank)));
        }
    }

    private static void Tool(Brush brush, in ToolPlace tool, Vector3 steel, Vector3 wood)
    {
        var x = tool.X;
        var y = tool.Y;
        var unit = tool.Unit;
        switch (tool.Kind)
        {
            case 0:
                brush.Box(SKRect.Create(x - (unit * 0.16f), y, unit * 0.32f, unit * 3.6f), wood);
                brush.Box(SKRect.Create(x - (unit * 0.9f), y - (unit * 0.1f), unit * 1.6f, unit * 0.7f), steel);
                break;
            case 1:
                brush.Poly(steel, new(x - (unit * 0.8f), y), new(x + (unit * 0.8f), y),
                    new(x + (unit * 0.3f), y + (unit * 3.4f)), new(x - (unit * 0.1f), y + (unit * 3.4f)));
                brush.Oval(new SKPoint(x, y), unit * 0.9f, unit * 0.55f, wood);
                break;
            case 2:
                brush.Box(SKRect.Create(x - (unit * 0.22f), y, unit * 0.44f, unit * 1.5f), wood * 1.2f);
                brush.Box(SKRect.Create(x - (unit * 0.09f), y + (unit * 1.5f), unit * 0.18f, unit * 2.0f), steel);
                break;
            default:
                brush.Oval(new SKPoint(x, y + (unit * 0.4f)), unit * 0.55f, unit * 0.55f, steel);
                brush.Box(SKRect.Create(x - (unit * 0.18f), y + (unit * 0.6f), unit * 0.36f, unit * 2.8f), steel * 0.9f);
                break;
        }
    }

    private static void Ward(Shot shot, Brush brush, SKRect wall)
    {
        var foot = shot.Height * (RoomPlan.Floor + 0.045f);
        var width = MathF.Min(wall.Width * 0.86f, shot.Span * 0.42f);
        var bed = SKRect.Create(wall.MidX - (width * 0.5f), foot - (shot.Span * 0.11f), width, shot.Span * 0.06f);
        var frame = Lit(shot, 0xB8C2C8, bed.MidX);
        brush.Box(
            SKRect.Create(bed.Left, bed.Top - (shot.Span * 0.075f), shot.Span * 0.014f, foot - bed.Top
            + (shot.Span * 0.075f)), frame);
        brush.Box(
            SKRect.Create(bed.Right, bed.Top - (shot.Span * 0.035f), shot.Span * 0.012f, foot - bed.Top
            + (shot.Span * 0.035f)), frame);
        brush.Box(bed, Lit(shot, 0xE8EEF0, bed.MidX));
        brush.Box(
            SKRect.Create(bed.Left + (width * 0.3f), bed.Top - (shot.Span * 0.012f), width * 0.7f, bed.Height
            + (shot.Span * 0.012f)), Lit(shot, 0x8AB4C8, bed.MidX));
        brush.Oval(new SKPoint(bed.Left + (width * 0.14f), bed.Top - (shot.Span * 0.010f)), width * 0.11f,
            shot.Span * 0.020f, Lit(shot, 0xF6F8F8, bed.MidX));
        var pole = bed.Left - (shot.Span * 0.03f);
        brush.Box(
            SKRect.Create(pole, wall.Top + (wall.Height * 0.28f), shot.Unit * 0.006f,
            foot - wall.Top - (wall.Height * 0.28f)), frame * 0.9f);
        brush.Box(
            SKRect.Create(pole - (shot.Span * 0.014f), wall.Top + (wall.Height * 0.30f), shot.Span * 0.026f,
            shot.Span * 0.05f), Lit(shot, 0xC8E4EC, pole), 0.8f);
        var screen = SKRect.Create(bed.Right - (width * 0.12f), wall.Top + (wall.Height * 0.26f), shot.Span * 0.10f, shot.Span * 0.07f);
        brush.Box(SKRect.Inflate(screen, shot.Unit * 0.008f, shot.Unit * 0.008f), Lit(shot, 0xD8DCE0, screen.MidX));
        brush.Box(screen, new Vector3(0.04f, 0.08f, 0.10f));
        SKPoint[] beat = [new(0f, 0.6f), new(0.3f, 0.6f), new(0.38f, 0.25f), new(0.46f, 0.85f), new(0.54f, 0.6f), new(1f, 0.6f)];
        for (var step = 1; step < beat.Length; step++)
        {
            brush.Line(
                new(screen.Left + (screen.Width * beat[step - 1].X), screen.Top + (screen.Height * beat[step - 1].Y)),
                new(screen.Left + (screen.Width * beat[step].X), screen.Top + (screen.Height * beat[step].Y)),
                    shot.Unit * 0.003f, new Vector3(0.3f, 1.0f, 0.5f));
        }
    }

    private static void Cooker(Shot shot, Brush brush, SKRect wall)
    {
        var counter = shot.Height * (RoomPlan.Floor - 0.10f);
        brush.Box(new SKRect(0, counter, shot.Width, counter + (shot.Unit * 0.018f)), Lit(shot, 0xD8C8A8, wall.MidX));
        brush.Box(new SKRect(0, counter + (shot.Unit * 0.018f), shot.Width, shot.Height * RoomPlan.Floor),
            Lit(shot, 0x8A9A94, wall.MidX));
        for (var x = 0f; x < shot.Width; x += shot.Span * 0.13f)
        {
            brush.Line(new(x, counter + (shot.Unit * 0.02f)), new(x, shot.Height * RoomPlan.Floor),
                shot.Unit * 0.003f, Lit(shot, 0x5A6A64, x));
            brush.Box(
                SKRect.Create(x + (shot.Span * 0.055f), counter + (shot.Unit * 0.035f), shot.Span * 0.02f,
                shot.Unit * 0.006f), Lit(shot, 0xC8B080, x));
        }

        var width = shot.Span * 0.16f;
        var stove = SKRect.Create(wall.MidX - (width * 0.5f), counter - (shot.Unit * 0.006f), width,
            shot.Height * RoomPlan.Floor - counter + (shot.Unit * 0.006f));
        brush.Box(stove, Lit(shot, 0xC4C8CA, stove.MidX));
        brush.Box(
            SKRect.Create(stove.Left + (width * 0.12f), stove.Top + (stove.Height * 0.36f), width * 0.76f,
            stove.Height * 0.5f), Lit(shot, 0x2A2E32, stove.MidX));
        for (var knob = 0; knob < 4; knob++)
        {
            brush.Oval(
                new SKPoint(stove.Left + (width * (0.2f + (0.2f * knob))), stove.Top + (stove.Height * 0.19f)),
                width * 0.035f, width * 0.035f, Lit(shot, 0x4A4E52, stove.MidX));
        }

        var pot = SKRect.Create(stove.MidX - (width * 0.28f), stove.Top - (width * 0.30f), width * 0.42f, width * 0.30f);
        brush.Wall(pot, Lit(shot, 0xA84A3A, pot.MidX));
        brush.Box(
            SKRect.Create(pot.Left - (width * 0.04f), pot.Top - (width * 0.03f), pot.Width + (width * 0.08f),
            width * 0.05f), Lit(shot, 0x8A3A2E, pot.MidX));
    }

    private static void Board(Shot shot, Brush brush, SKRect wall)
    {
        var board = SKRect.Create(wall.Left + (wall.Width * 0.04f), wall.Top + (wall.Height * 0.12f),
            wall.Width * 0.92f, wall.Height * 0.5f);
        brush.Box(SKRect.Inflate(board, shot.Unit * 0.006f, shot.Unit * 0.006f), Lit(shot, 0x8A9098, board.MidX));
        brush.Box(board, Lit(shot, 0xEEF0F0, board.MidX));
        var random = shot.Random("notes");
        uint[] notes = [0xF2D46A, 0x8AC8D8, 0xF0A8A0, 0xA8D89A];
        for (var note = 0; note < 10; note++)
        {
            var size = board.Height * 0.17f;
            brush.Box(
                SKRect.Create(
                    board.Left + (board.Width * (0.06f + (0.095f * note))), board.Top
                        + (board.Height * random.Between(0.12f, 0.66f)), size, size),
                Lit(shot, random.Pick(notes), board.MidX));
        }

        brush.Line(new(board.Left + (board.Width * 0.1f), board.Bottom - (board.Height * 0.15f)),
            new(board.Right - (board.Width * 0.1f), board.Top + (board.Height * 0.22f)), shot.Unit * 0.004f,
            Lit(shot, 0xB84A3A, board.MidX));
    }

    /// <param name="Kind">0 hammer, 1 saw, 2 screwdriver, 3 wrench.</param>
    private readonly record struct ToolPlace(float X, float Y, float Unit, int Kind);
}
