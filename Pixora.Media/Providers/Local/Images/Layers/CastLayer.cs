using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Sketches;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Who and what is seen: the first named large at the focus, the others smaller around it.</summary>
internal sealed class CastLayer : ISceneLayer
{
    private const int MaxMembers = 5;

    /// <summary>How much nearer the camera is to people between walls.</summary>
    private const float CloserInRooms = 1.45f;

    /// <summary>How much of who is at a table it hides.</summary>
    private const float BehindTable = 0.42f;

    public void Paint(Shot shot)
    {
        var painter = new SketchPainter(shot);
        foreach (var one in Staged(shot))
        {
            painter.Paint(one.Sketch, one.Placing);
        }
    }

    /// <summary>Where people will stand, so that nothing is put before them.</summary>
    public static IReadOnlyList<PropBox> Boxes(Shot shot) =>
    [
        .. Staged(shot).Select(one =>
        {
            var width = one.Placing.Height * one.Sketch.Width / 100f;
            return new PropBox(one.Placing.Foot.X - (width * 0.5f), one.Placing.Foot.Y - one.Placing.Height, width, one.Placing.Height);
        }),
    ];

    private static List<StagedSketch> Staged(Shot shot)
    {
        var random = shot.Random("cast");
        var staged = new List<StagedSketch>();
        var order = 0;
        foreach (var member in Casting.Of(shot.Scene).Take(MaxMembers)
            .OrderBy(member => member.Sketch.Stand is Stand.Air ? 0 : member.IsFigure ? 2 : 1))
        {
            for (var copy = member.Count - 1; copy >= 0; copy--)
            {
                staged.Add(new StagedSketch(member.Sketch, Stage(shot, random, new Turn(member, order, copy))));
            }

            order++;
        }

        return staged;
    }

    private static Placing Stage(Shot shot, SeededRandom random, in Turn turn)
    {
        var member = turn.Member;
        var side = shot.Setup.Focus < 0.5f ? 1f : -1f;
        var main = turn.IsMain;
        var along = main
            ? 0f
            : side * ((turn.Order * 0.26f) + (turn.Copy * 0.16f * random.Between(0.7f, 1.3f)) + 0.02f);
        var x = Math.Clamp(shot.Setup.Focus + along, 0.10f, 0.90f) * shot.Width;
        var size = MathF.Min(member.Sketch.Size * shot.Span, shot.Width * 0.62f * 100f / member.Sketch.Width)
            * (main ? 1f : member.IsFigure ? random.Between(0.82f, 0.98f) : random.Between(0.5f, 0.85f))
            * (shot.Scene.Place == Place.Underwater ? 1.7f : Places.IsRoom(shot.Scene.Place) ? CloserInRooms : 1f);
        var nearLight = 1f - Tint.Step(0.12f, 0.6f, MathF.Abs(x - shot.Light.X) / shot.Span);
        var low = shot.Light.Y > shot.Horizon * 0.6f ? 1f : 0.35f;
        return new Placing(new SKPoint(x, Foot(shot, random, turn, size)), size)
        {
            Mirrored = side < 0f,
            Floats = member.Sketch.Stand == Stand.Air
                || shot.Scene.Place is Place.Space or Place.Underwater or Place.Abstract or Place.Network,
            Lean = shot.Scene.Place == Place.Space ? random.Between(-22f, 22f)
                : member.Sketch.Stand == Stand.Air ? random.Between(-7f, 7f)
                : 0f,
            Backlight = Math.Clamp(low * (0.35f + (0.65f * nearLight)), 0f, 1f),
            Distance = main ? 0.02f : 0.14f,
            Rim = shot.IsNight ? 0.6f : 0.55f + (0.45f * low),
            Colour = member.Colour,
        };
    }

    private static float Foot(Shot shot, SeededRandom random, in Turn turn, float size)
    {
        var main = turn.IsMain;
        var below = shot.Height - shot.Horizon;
        return (shot.Scene.Place, turn.Member.Sketch.Stand) switch
        {
            (Place.Space, _) or (Place.Underwater, _) => shot.Height * (main ? 0.5f : random.Between(0.3f, 0.7f)) + (
                size * 0.5f),
            ( >= Place.Home and <= Place.Airport, Stand.Table) => shot.Height * RoomPlan.TableFoot,
            ( >= Place.Home and <= Place.Airport, Stand.Ground) => RoomPlan.HasTable(shot.Scene)
                ? MathF.Min(shot.Height * 0.97f, (shot.Height * RoomPlan.TableTop) + (size * BehindTable))
                : shot.Height * 0.97f,
            (Place.Abstract or Place.Network or Place.Title, _) => (shot.Height * 0.5f) + (size * 0.5f),
            (_, Stand.Air) => (shot.Horizon * (main ? random.Between(0.34f, 0.52f) : random.Between(0.2f, 0.6f))) + (
                size * 0.5f),
            (Place.Sea or Place.Lake, Stand.Water) => shot.Horizon + (below * (main ? 0.16f : 0.07f)),
            _ => shot.Horizon + (below * (main ? 0.62f : random.Between(0.48f, 0.66f))),
        };
    }

    private sealed record StagedSketch(Sketch Sketch, Placing Placing);

    /// <param name="Order">Place among the members, from the one that is named first.</param>
    /// <param name="Copy">Which of several that are alike.</param>
    private readonly record struct Turn(CastMember Member, int Order, int Copy)
    {
        public bool IsMain => Order == 0 && Copy == 0;
    }
}
