using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>Where a thing may rest in a place, and how large it is seen there: larger things stand farther away.</summary>
internal abstract class PropFloor(Shot shot, float closeness)
{
    private const float PersonMetres = 1.7f;

    /// <summary>A person's height, in spans, where the camera usually stands.</summary>
    private const float PersonSize = 0.30f;

    /// <summary>Of what stands on a table.</summary>
    private const float UsualMetres = 0.25f;

    /// <summary>How much smaller things on a table are seen where people are, so that no candle is as tall as they are.</summary>
    private const float BesidePeople = 0.5f;

    /// <summary>Where nothing is much larger than this, the camera goes nearer.</summary>
    private const float SmallWorld = 1.1f;

    /// <summary>Metres.</summary>
    private const float LargestInCaves = 4.5f;

    /// <summary>Lower edge of what is shown above the captions, a share of the height.</summary>
    protected const float Lowest = 0.86f;

    protected Shot Shot { get; } = shot;

    /// <summary>How much nearer the camera goes to a table on which everything is small.</summary>
    protected float TableCloseness { get; private init; } = 1f;

    /// <param name="things">What is to be put.</param>
    /// <param name="withPeople">True when people are seen, whose size is then fixed.</param>
    public static PropFloor Of(Shot shot, IReadOnlyList<Prop> things, bool withPeople)
    {
        var largest = things.Where(thing => thing.Rest != Rest.Table).Select(thing => thing.Metres).DefaultIfEmpty(PersonMetres).Max();
        var near = withPeople || largest > SmallWorld ? 1f
            : Math.Clamp(0.25f / (PersonSize * MathF.Sqrt(largest / PersonMetres)), 1f, 4.5f);
        var onTable = things.Where(thing => thing.Rest == Rest.Table).Select(thing => thing.Metres).DefaultIfEmpty(UsualMetres).Max();
        var table = withPeople ? BesidePeople : Math.Clamp(MathF.Sqrt(UsualMetres / onTable), 1f, 2.4f);
        var place = shot.Scene.Place;
        return Places.IsBackdrop(place) || place is Place.Space or Place.Underwater ? new OpenFloor(shot, near)
            : Places.IsRoom(place) ? new RoomFloor(shot, RoomPlan.HasTable(shot.Scene)) { TableCloseness = table }
            : new GroundFloor(shot, near) { TableCloseness = table };
    }

    /// <summary>True when a thing can be in a place at all: no ship on a meadow, no house in a room.</summary>
    public static bool Fits(Place place, Prop prop) => prop.Rest switch
    {
        _ when place is Place.Title or Place.Diagram or Place.Studio => false,
        _ when Places.IsBackdrop(place) || place == Place.Space => true,
        Rest.Float => Places.HasWater(place),
        Rest.Grow when place == Place.Sea => false,
        Rest.Swim => Places.HasWater(place) || place == Place.Underwater,
        _ when place == Place.Underwater => prop.Rest is Rest.Stand && prop.Metres <= 2.5f && !prop.Burns,
        _ when place == Place.Cave => prop.Metres <= LargestInCaves,
        Rest.Wall => Places.IsRoom(place),
        Rest.Fly when Places.IsRoom(place) =>
            place == Place.Airport || prop.Metres <= 0.12f || (prop.Faces == 0 && prop.Metres <= 0.6f),
        Rest.Stand when Places.IsRoom(place) => prop.Metres <= Ceiling(place, prop),
        Rest.Grow when Places.IsRoom(place) => prop.Metres <= 0.6f,
        _ => true,
    };

    /// <summary>Null when there is no room for it.</summary>
    public abstract PropSpot? Spot(Prop prop, PropTurn turn, SeededRandom random);

    /// <summary>Pixels, as seen from the usual distance.</summary>
    protected float Size(Prop prop) => PersonSize * Shot.Span * MathF.Sqrt(prop.Metres / PersonMetres) * closeness;

    /// <summary>Metres: what belongs in rooms may be as high as they are, what comes from outside only as large as a dog.</summary>
    private static float Ceiling(Place place, Prop prop) => place switch
    {
        Place.Museum => 10f,
        Place.Station when prop.Home == Place.Station => 4.5f,
        _ => Places.IsRoom(prop.Home) || prop.Home == Place.Garden ? 2.6f : 1.05f,
    };
}

/// <summary>Space, under water and backdrops: things float, or stand on the sea's ground.</summary>
internal sealed class OpenFloor(Shot shot, float closeness) : PropFloor(shot, closeness)
{
    public override PropSpot? Spot(Prop prop, PropTurn turn, SeededRandom random)
    {
        var first = turn is { Order: 0, Copy: 0 };
        var smaller = first ? 1f : random.Between(0.62f, 0.85f);
        if (Shot.Scene.Place == Place.Underwater)
        {
            return prop.Rest == Rest.Stand && !Swims(prop)
                ? new PropSpot(Shot.Height * random.Between(0.83f, Lowest), Size(prop) * smaller,
                    Footing.Ground) { Tallest = Shot.Height * 0.4f }
                : new PropSpot(Shot.Height * (first ? 0.46f : random.Between(0.24f, 0.62f)), Size(prop) * 1.25f * smaller, Footing.Air)
                {
                    Centred = true,
                    Far = first ? 0.06f : random.Between(0.15f, 0.45f),
                    Tallest = Shot.Height * (first ? 0.52f : 0.34f),
                };
        }

        var backdrop = Places.IsBackdrop(Shot.Scene.Place);
        var size = backdrop ? Shot.Span * (first ? 0.40f : 0.26f)
            : Math.Clamp(Size(prop), Shot.Span * 0.14f, Shot.Span * 0.40f) * smaller;
        return turn.Copy > (backdrop ? 2 : 4) ? null
            : new PropSpot(Shot.Height * (first ? 0.47f : random.Between(0.3f, 0.62f)), size, Footing.Air)
        {
            Centred = true,
            Tallest = Shot.Height * 0.6f,
        };
    }

    /// <summary>Animals of the shore swim when they are under water.</summary>
    private static bool Swims(Prop prop) => prop.Id is "turtle" or "penguin" or "seal" or "otter" or "polar-bear";
}

/// <summary>Between walls: on the table, on the floor, on the wall, from the ceiling.</summary>
internal sealed class RoomFloor(Shot shot, bool table) : PropFloor(shot, 1f)
{
    public override PropSpot? Spot(Prop prop, PropTurn turn, SeededRandom random)
    {
        var tallest = Shot.Height * 0.62f;
        var outside = RoomPlan.Window(Shot);
        return prop.Rest switch
        {
            Rest.Table or Rest.Grow when !table => null,
            Rest.Table or Rest.Grow => new PropSpot(
                Shot.Height * (turn.Order + turn.Copy == 0 ? RoomPlan.TableFoot
                    : random.Between(RoomPlan.TableFoot - 0.025f, RoomPlan.TableFoot)),
                TableSize(prop), Footing.Table)
            {
                Tallest = Shot.Height * 0.40f,
            },
            Rest.Wall => new PropSpot(Shot.Height * 0.32f, Shot.Span * 0.24f * MathF.Sqrt(prop.Metres / 0.6f), Footing.Wall)
            {
                Centred = true,
                Tallest = Shot.Height * 0.40f,
                Avoid = [new PropBox(outside.Left, outside.Top, outside.Width, outside.Height)],
            },
            Rest.Hang =>
                new PropSpot(Shot.Height * random.Between(0.10f, 0.16f),
                Shot.Span * 0.22f * MathF.Sqrt(prop.Metres / 0.4f), Footing.Air)
            {
                Hangs = true,
                Tallest = Shot.Height * 0.34f,
            },
            Rest.Fly => new PropSpot(
                Shot.Height * random.Between(0.26f, 0.42f),
                    MathF.Min(Shot.Span * 0.22f, Size(prop) * (prop.Metres < 1 ? 1.6f : 0.7f)), Footing.Air)
            {
                Centred = true,
            },
            _ => turn.Copy > 3 ? null : new PropSpot(
                Shot.Height * (table ? RoomPlan.BehindTable : random.Between(0.80f, 0.83f)),
                    Size(prop) * (table ? 0.95f : 1.25f), Footing.Ground)
            {
                Tallest = tallest,
            },
        };
    }

    private float TableSize(Prop prop) => Shot.Span * 0.26f * MathF.Sqrt(prop.Metres / 0.25f) * TableCloseness;
}

/// <summary>Under the sky: on the ground, on water, in the air, or on a table that is put there.</summary>
internal sealed class GroundFloor(Shot shot, float closeness) : PropFloor(shot, closeness)
{
    /// <summary>Of the ground between horizon and lower edge, where a person stands.</summary>
    private const float Near = 0.50f;

    public override PropSpot? Spot(Prop prop, PropTurn turn, SeededRandom random) => prop.Rest switch
    {
        Rest.Table => new PropSpot(
            Shot.Height * (turn.Copy == 0 ? OutdoorTable.Foot : random.Between(OutdoorTable.Foot - 0.02f, OutdoorTable.Foot)),
            Shot.Span * 0.23f * MathF.Sqrt(prop.Metres / 0.25f) * TableCloseness, Footing.Table)
        {
            Tallest = Shot.Height * 0.34f,
        },
        Rest.Fly => new PropSpot(
            Shot.Horizon * (turn is { Order: 0, Copy: 0 } ? random.Between(0.36f, 0.5f)
                : random.Between(0.22f, 0.58f)), Size(prop) * 0.62f, Footing.Air)
        {
            Centred = true,
            Far = prop.Metres > 2 ? 0.18f : 0.06f,
            Tallest = Shot.Height * 0.30f,
        },
        Rest.Hang => new PropSpot(Shot.Height * random.Between(0.08f, 0.14f), Size(prop) * 0.9f, Footing.Air)
        {
            Hangs = true,
            Tallest = Shot.Height * 0.26f,
        },
        Rest.Float or Rest.Swim => OnWater(prop, turn, random),
        _ => OnGround(prop, turn, random),
    };

    private PropSpot OnWater(Prop prop, PropTurn turn, SeededRandom random)
    {
        var depth = Math.Clamp(0.30f * MathF.Pow(1.7f / prop.Metres, 0.6f), 0.035f, 0.24f) - (turn.Copy * 0.022f)
            + random.Between(-0.01f, 0.01f);
        depth = MathF.Max(0.02f, depth);
        return new PropSpot(Line(depth), Size(prop) * Shrink(depth) * (prop.Rest == Rest.Swim ? 0.8f : 1f), Footing.Water)
        {
            Far = Haze(depth),
            Tallest = Shot.Horizon * 0.62f,
            Sunk = prop.Rest == Rest.Swim ? 0.34f : 0.03f,
        };
    }

    private PropSpot OnGround(Prop prop, PropTurn turn, SeededRandom random)
    {
        var water = Places.HasWater(Shot.Scene.Place);
        if (water && prop.Metres >= 7 && Shot.Scene.Place != Place.Beach)
        {
            // A lighthouse, a house: at the far edge of the water.
            return new PropSpot(Line(0.012f), Size(prop) * Shrink(0.06f), Footing.Water) { Far = 0.12f, Tallest = Shot.Horizon * 0.66f };
        }

        var depth = MathF.Min(Near,
            Near * MathF.Pow(1.7f / prop.Metres, 0.75f)) * (
            1f - (0.11f * turn.Copy) - (turn.Order > 0 ? 0.06f * turn.Order : 0f))
            * random.Between(0.97f, 1.03f);
        var line = MathF.Max(0.03f, depth);
        if (water)
        {
            var shore = ShoreLine(Shot.Scene.Place);
            line = float.Lerp(shore, 0.74f, line / Near);
        }

        return new PropSpot(MathF.Min(Line(line), Shot.Height * Lowest), Size(prop) * Shrink(depth), Footing.Ground)
        {
            Far = Haze(depth),
            Tallest = Shot.Height * 0.64f,
        };
    }

    /// <summary>Of the ground, where the land begins before water.</summary>
    private static float ShoreLine(Place place) => place switch { Place.Beach => 0.36f, Place.Harbour => 0.66f, _ => 0.60f };

    /// <summary>Pixels from the top.</summary>
    private float Line(float depth) => Shot.Horizon + ((Shot.Height - Shot.Horizon) * depth);

    private static float Shrink(float depth) => 0.42f + (1.16f * MathF.Max(0f, depth));

    private static float Haze(float depth) => Math.Clamp(0.34f - (0.68f * depth), 0.02f, 0.32f);
}
