using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>How things move by themselves: what floats rocks, flames waver, chimneys smoke.</summary>
internal static class PropLife
{
    private const float Flame = 0.13f;
    private const float Lamp = 0.035f;

    /// <summary>Of the picture's width: what is wider does not rock.</summary>
    private const float Widest = 0.34f;

    /// <param name="people">Where people are, who must not rock with a boat.</param>
    /// <param name="asListed">True when its chimneys and flags are where the table of things says.</param>
    public static void Note(Shot shot, PropPlacing placing, IReadOnlyList<PropBox> people, bool asListed)
    {
        var life = shot.Life!;
        if (placing.Prop.Glows)
        {
            var reach = Math.Min(MathF.Max(placing.Width, placing.Height) * 0.8f, shot.Width * 0.15f);
            var middle = life.Place(new(placing.X, placing.Foot - (placing.Height * 0.62f)));
            life.Add(placing.Prop.Burns
                ? new FlickeringLight(middle, life.Share(reach), Flame, 1f)
                : new FlickeringLight(middle, life.Share(reach), Lamp, 0.35f));
        }

        if (asListed && placing.Lean == 0)
        {
            NoteParts(shot, placing);
        }

        if (Rocks(shot, placing) && people.All(person => person.Overlap(Around(placing)) <= 0f))
        {
            var waterline = life.Place(new(placing.X, placing.Foot));
            life.Add(new RockingBoat(
                waterline, life.Share(placing.Width), life.Share(placing.Height), Swell(shot, placing)));
        }
    }

    private static void NoteParts(Shot shot, PropPlacing placing)
    {
        if (placing.Prop.Smoke is { } chimney && shot.Scene.Weather != Weather.Storm)
        {
            var size = Math.Clamp(placing.Height * 0.045f, shot.Span * 0.002f, shot.Span * 0.012f);
            shot.Life!.Add(SmokeOf(shot, Spot(placing, chimney, 0.02f), size));
        }

        foreach (var banner in placing.Prop.Banners)
        {
            var length = banner.Length * placing.Width * (placing.Mirrored ? -1f : 1f);
            var pole = shot.Life!.Place(Spot(placing, banner.X, banner.Y));
            shot.Life.Add(new WavingFlag(pole, shot.Life.Share(length), shot.Life.Share(MathF.Abs(length) * 0.55f)));
        }
    }

    /// <param name="across">Share of its width as drawn.</param>
    /// <param name="down">Share of its height.</param>
    private static SKPoint Spot(PropPlacing placing, float across, float down) => new(
        placing.Left + ((placing.Mirrored ? 1f - across : across) * placing.Width),
        placing.Top + (down * placing.Height));

    /// <param name="at">Where it leaves, pixels.</param>
    /// <param name="size">Radius of a puff there, pixels.</param>
    public static SmokePlume SmokeOf(Shot shot, SKPoint at, float size)
    {
        var wind = shot.Random("wind").Between(0.15f, 0.7f) * (shot.Light.X < shot.Width * 0.5f ? 1f : -1f);
        var colour = Tint.Mix(shot.Palette.Haze, new(shot.IsNight ? 0.30f : 0.85f), 0.5f);
        return new SmokePlume(
            shot.Life!.Place(at), shot.Life.Share(size), MathF.Round(wind, 3), shot.IsNight ? 0.22f : 0.30f,
            Tint.Rgb(colour));
    }

    private static bool Rocks(Shot shot, PropPlacing placing) => placing.Prop.Rest switch
    {
        _ when placing.Width >= shot.Width * Widest => false,
        Rest.Float or Rest.Swim when placing.Footing == Footing.Water => placing.Prop.Home != Place.Bridge,
        Rest.Swim => shot.Scene.Place == Place.Underwater,
        Rest.Fly => !Places.IsInside(shot.Scene.Place),
        _ => false,
    };

    /// <summary>A large ship lies quietly where a small boat dances.</summary>
    private static float Swell(Shot shot, PropPlacing placing)
    {
        var weather = shot.Scene.Weather == Weather.Storm ? 2.4f
            : shot.Scene.Place is Place.Sea or Place.Beach ? 1.25f
            : 0.9f;
        return MathF.Round(weather * Math.Clamp(MathF.Sqrt(6f / placing.Prop.Metres), 0.45f, 1.3f), 3);
    }

    private static PropBox Around(PropPlacing placing) => new(
        placing.Left - (placing.Width * 0.25f),
        placing.Top - (placing.Height * 0.2f),
        placing.Width * 1.5f,
        placing.Height * 1.7f);
}
