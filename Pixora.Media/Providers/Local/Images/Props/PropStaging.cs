using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>
/// Puts the things of a scene where they belong: the first named at the focus, the others beside it and behind, none over
/// another or over a person, everything within the frame and clear of the captions.
/// </summary>
internal sealed class PropStaging(Shot shot, PropDrawings drawings)
{
    private const int MostThings = 6;
    private const int MostCopies = 10;
    private const int Candidates = 25;

    /// <summary>Share of the width that stays free at either side, which a camera at rest does not show.</summary>
    private const float Margin = 0.07f;

    /// <summary>Height of what lies flat, of what its drawing shows from above.</summary>
    private const float Flat = 0.36f;
    private readonly SeededRandom random = shot.Random("props");
    private readonly List<PropPlacing> placed = [];

    /// <summary>Back to front.</summary>
    /// <param name="people">Where people stand.</param>
    public IReadOnlyList<PropPlacing> Stage(IReadOnlyList<PropBox> people)
    {
        var things = Fitting();
        var floor = PropFloor.Of(shot, [.. things.Select(thing => thing.Prop)], people.Count > 0);
        var order = 0;
        foreach (var thing in things)
        {
            for (var copy = 0; copy < thing.Seen.Count && placed.Count < MostCopies; copy++)
            {
                if (floor.Spot(thing.Prop, new PropTurn(order, copy), random) is { } spot)
                {
                    placed.Add(Put(thing, spot, new PropTurn(order, copy), people));
                }
            }

            order++;
        }

        return [.. placed
            .OrderBy(one =>
            one.Footing switch { Footing.Air or Footing.Wall => 0, Footing.Table => 2, _ => 1 }).ThenBy(one =>
            one.Foot)];
    }

    private List<Thing> Fitting() =>
    [
        .. shot.Scene.Props.Select(seen => new Thing(PropTable.Find(seen.Id), seen))
            .Where(thing => drawings.Has(thing.Prop) && PropFloor.Fits(shot.Scene.Place, thing.Prop))
            .Take(Places.IsBackdrop(shot.Scene.Place) ? 2 : MostThings),
    ];

    private PropPlacing Put(Thing thing, PropSpot spot, PropTurn turn, IReadOnlyList<PropBox> people)
    {
        var shape = drawings.ShapeOf(thing.Prop)!;
        // What lies is measured along its length.
        var lies = drawings.TurnOf(thing.Prop) != 0 && thing.Prop.Rest == Rest.Table;
        var height = lies && shape.Aspect > 1 ? spot.Size / shape.Aspect : spot.Size;
        var fit = MathF.Min(1f, MathF.Min(spot.Tallest / height, shot.Width * 0.58f / (height * shape.Aspect)));
        var width = height * fit * shape.Aspect;
        var tall = height * fit * (thing.Prop.LiesFlat ? Flat : 1f);
        var foot = spot.Centred ? spot.Y + (tall * 0.5f) : spot.Hangs ? spot.Y + tall : spot.Y;
        foot = MathF.Max(foot, (shot.Height * 0.02f) + (tall * (1 - spot.Sunk)));
        var wish = new PropBox(0, foot - tall, width, tall);
        var x = Choose(wish, spot, Preferred(turn, people.Count > 0), people);
        return new PropPlacing(thing.Prop, x, foot, width, tall)
        {
            Mirrored = IsMirrored(thing.Prop, x),
            Lean = shot.Scene.Place == Place.Space ? random.Between(-18f, 18f) : spot.Footing == Footing.Air
                && spot.Centred ? random.Between(-5f, 5f) : 0f,
            Far = spot.Far,
            Footing = spot.Footing,
            Sunk = spot.Sunk,
            Hangs = spot.Hangs,
            Colour = thing.Seen.Colour,
        };
    }

    /// <summary>Share of the width.</summary>
    private float Preferred(PropTurn turn, bool besidePeople)
    {
        var focus = besidePeople ? 1f - shot.Setup.Focus : shot.Setup.Focus;
        var side = focus < 0.5f ? 1f : -1f;
        if (turn.Copy > 0)
        {
            return focus + (side * turn.Order * 0.3f) + (side * 0.17f * turn.Copy * random.Between(0.8f, 1.2f));
        }

        return turn.Order switch { 0 => focus, 1 => focus + (side * 0.34f), 2 => focus - (side * 0.19f), 3 => focus
            + (side * 0.5f), _ => random.Between(0.12f, 0.88f) };
    }

    private float Choose(PropBox wish, PropSpot spot, float preferred, IReadOnlyList<PropBox> people)
    {
        var least = (shot.Width * Margin) + (wish.Width * 0.5f);
        var most = shot.Width - least;
        var best = shot.Width * 0.5f;
        var bestCost = float.MaxValue;
        for (var candidate = 0; candidate < Candidates && most > least; candidate++)
        {
            var x = float.Lerp(least, most, candidate / (Candidates - 1f));
            var box = wish with { Left = x - (wish.Width * 0.5f) };
            var cost = MathF.Abs((x / shot.Width) - preferred)
                + placed.Where(other => IsBeside(other.Footing, spot.Footing)).Sum(other => 1.8f * box.Overlap(PropBox.Of(other)))
                + people.Sum(person => 3f * box.Overlap(person))
                + spot.Avoid.Sum(other => 2f * box.Overlap(other))
                + (0.03f * random.Unit());
            if (cost < bestCost)
            {
                best = x;
                bestCost = cost;
            }
        }

        return best;
    }

    private static bool IsBeside(Footing one, Footing other) => (one == Footing.Air) == (other == Footing.Air);

    /// <summary>Looks into the frame; the others of its kind look the same way.</summary>
    private bool IsMirrored(Prop prop, float x)
    {
        var first = placed.Find(other => other.Prop.Id == prop.Id);
        return first?.Mirrored ?? (prop.Faces != 0 && prop.Faces != (x < shot.Width * 0.5f ? 1 : -1));
    }

    private sealed record Thing(Prop Prop, SeenProp Seen);
}

/// <param name="Order">Place among the things, from the one that is named first.</param>
/// <param name="Copy">Which of several that are alike.</param>
internal readonly record struct PropTurn(int Order, int Copy);

/// <summary>A box of the picture, pixels.</summary>
internal readonly record struct PropBox(float Left, float Top, float Width, float Height)
{
    public static PropBox Of(PropPlacing placing) => new(placing.Left, placing.Top, placing.Width, placing.Height);

    /// <summary>How much of the smaller of the two lies over the other, 0 to 1.</summary>
    public float Overlap(PropBox other)
    {
        var across = MathF.Min(Left + Width, other.Left + other.Width) - MathF.Max(Left, other.Left);
        var down = MathF.Min(Top + Height, other.Top + other.Height) - MathF.Max(Top, other.Top);
        return across <= 0 || down <= 0 ? 0 : across * down / MathF.Max(1f, MathF.Min(Width * Height, other.Width * other.Height));
    }
}

/// <summary>Where one thing may be; pixels.</summary>
/// <param name="Y">Its foot, its middle when <see cref="Centred"/>, its top when it hangs.</param>
/// <param name="Size">Its height, or its length when it lies.</param>
internal sealed record PropSpot(float Y, float Size, Footing Footing)
{
    public bool Centred { get; init; }

    public bool Hangs { get; init; }

    public float Far { get; init; }

    /// <summary>The highest it may be.</summary>
    public float Tallest { get; init; } = float.MaxValue;

    /// <summary>How much of it is under water, 0 to 1.</summary>
    public float Sunk { get; init; }

    /// <summary>What must not be covered.</summary>
    public IReadOnlyList<PropBox> Avoid { get; init; } = [];
}
