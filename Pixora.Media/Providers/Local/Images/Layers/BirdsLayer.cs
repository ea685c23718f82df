using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// A few birds that will cross the sky in the film, far off. The picture itself shows none: they would hang there.
/// </summary>
internal sealed class BirdsLayer : ISceneLayer
{
    private const int Looks = 7;

    public void Paint(Shot shot)
    {
        var random = shot.Random("birds");
        if (shot.Life is not { } life || !random.Chance(Likely(shot)))
        {
            return;
        }

        var heading = random.Between(0.016f, 0.027f) * (random.Chance(0.5f) ? 1f : -1f);
        var middle = new SKPoint(
            shot.Width * random.Between(0.25f, 0.75f), shot.Horizon * random.Between(0.18f, 0.46f));
        var span = shot.Span * random.Between(0.011f, 0.017f);
        var seen = new SKPoint[Looks];
        for (var look = 0; look < Looks; look++)
        {
            // Where they fly within ten seconds, and where the last of them are.
            var along = shot.Width * heading * (look - 3) * 1.7f;
            seen[look] = new(middle.X + along, middle.Y + (span * (look % 3 - 1) * 1.5f));
        }

        var colour = Tint.Rgb(Tint.Mix(shot.Palette.Shade, shot.Palette.Horizon, 0.22f));
        var flight = new BirdFlight(
            life.Place(middle), life.Share(span), 2 + random.Below(4), MathF.Round(heading, 4), colour);
        life.Add(flight, seen);
    }

    private static float Likely(Shot shot) => shot.Scene.Place switch
    {
        _ when shot.IsNight || shot.Scene.Shows(Subject.Stars) => 0f,
        _ when shot.Scene.Weather is not (Weather.Clear or Weather.Cloudy) => 0f,
        Place.Sea or Place.Beach or Place.Harbour => 0.9f,
        Place.Lake or Place.Field or Place.Landscape or Place.Savanna => 0.6f,
        Place.Farm or Place.Castle or Place.Bridge => 0.6f,
        Place.Mountains or Place.Village or Place.Town or Place.Garden or Place.City => 0.4f,
        _ => 0f,
    };
}
