using System.Numerics;
using Pixora.Media.Providers.Local.Images.Toning;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>
/// Takes down what will move, while it is painted. What is painted over afterwards is left out in the end: nothing
/// twinkles on a mountain and no window is lit behind a tree.
/// </summary>
internal sealed class LifeNotes(FloatImage image)
{
    /// <summary>
    /// How much a colour may change by glow and thin mist, of a range of 1, before it counts as painted over.
    /// </summary>
    private const float Untouched = 0.07f;

    /// <summary>The same for what is seen through rain.</summary>
    private const float Veiled = 0.16f;
    private readonly List<Note> notes = [];

    /// <summary>A place as a share of the picture, rounded to what is worth writing.</summary>
    public LifePoint Place(SKPoint at) => new(Round(at.X / image.Width), Round(at.Y / image.Height));

    /// <summary>A length as a share of the picture's width.</summary>
    /// <param name="pixels">Pixels.</param>
    public float Share(float pixels) => Round(pixels / image.Width);

    /// <param name="seen">Places, in pixels, that must look in the end as they do now.</param>
    public void Add(LifeElement element, params ReadOnlySpan<SKPoint> seen)
    {
        var looks = new Look[seen.Length];
        for (var at = 0; at < seen.Length; at++)
        {
            if (seen[at].X < 0 || seen[at].Y < 0 || seen[at].X >= image.Width || seen[at].Y >= image.Height)
            {
                return;
            }

            looks[at] = new((int)seen[at].X, (int)seen[at].Y, Colour(seen[at].X, seen[at].Y));
        }

        notes.Add(new(element, looks, element is LightningBolt ? Veiled : Untouched));
    }

    /// <summary>Null when nothing moves.</summary>
    public SmallLife? Finish(uint seed)
    {
        LifeElement[] alive =
        [
            .. notes.Where(note => Array.TrueForAll(note.Looks, look => Change(look) < note.Allowed))
                .Select(note => note.Element)
                .GroupBy(element => element.GetType())
                .SelectMany(alike => Whole([.. alike.OrderByDescending(Weight).Take(Most(alike.First()))])),
        ];
        return alive.Length > 0 ? new(seed, [.. alive]) : null;
    }

    /// <summary>Few and small: more would cost time and look like noise.</summary>
    private static int Most(LifeElement element) => element switch
    {
        TwinklingStar => 44,
        WaterGlint => 64,
        SmokePlume => 3,
        FlickeringLight => 5,
        RockingBoat => 3,
        WavingFlag => 3,
        LightningBolt => LightningBolt.MostPlaces / 2,
        _ => 1,
    };

    /// <summary>The strokes of a bolt that nothing covers are one bolt.</summary>
    private static LifeElement[] Whole(LifeElement[] alike) => alike is [LightningBolt first, ..]
        ? [first with { Strokes = [.. alike.Cast<LightningBolt>().SelectMany(bolt => bolt.Strokes)] }]
        : alike;

    /// <summary>Of several lights and plumes the strongest stay; of the rest any.</summary>
    private static float Weight(LifeElement element) => element switch
    {
        FlickeringLight light => light.Strength,
        SmokePlume smoke => smoke.Size,
        RockingBoat boat => boat.Width,
        _ => 0f,
    };

    private float Change(Look look)
    {
        var change = Vector3.Abs(Colour(look.X, look.Y) - look.Colour);
        return MathF.Max(change.X, MathF.Max(change.Y, change.Z));
    }

    private Vector3 Colour(float x, float y)
    {
        var pixel = image.Row((int)y)[(int)x];
        return new(pixel.X, pixel.Y, pixel.Z);
    }

    private static float Round(float share) => MathF.Round(share, 5);

    /// <param name="Allowed">How much a look may change.</param>
    private sealed record Note(LifeElement Element, Look[] Looks, float Allowed);

    private readonly record struct Look(int X, int Y, Vector3 Colour);
}
