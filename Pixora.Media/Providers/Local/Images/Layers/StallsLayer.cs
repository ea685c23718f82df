using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Market stalls with striped awnings and heaps of goods.</summary>
internal sealed class StallsLayer : ISceneLayer
{
    private static readonly uint[] Stripes = [0xC8463C, 0x3E7A5A, 0x3A6A9A, 0xD89A3A];
    private static readonly uint[] Goods = [0xD84A3A, 0xE89A3A, 0x7AA048, 0xE8C84A, 0x8A4A7A, 0xC87A4A];

    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var random = shot.Random("stalls");
        for (var stall = 0; stall < 5; stall++)
        {
            var near = stall is 0 or 4 ? 0.26f : 0.13f;
            var width = shot.Span * (0.16f + (0.55f * near));
            var x = shot.Width * (0.02f + (0.24f * stall)) - (width * 0.5f) + (width * 0.15f * random.Around());
            Stall(shot, brush, random, SKRect.Create(x, 0, width, shot.Horizon + ((shot.Height - shot.Horizon) * near)));
        }
    }

    /// <param name="box">Its width, and where it stands.</param>
    private static void Stall(Shot shot, Brush brush, SeededRandom random, SKRect box)
    {
        var width = box.Width;
        var foot = box.Bottom;
        var counter = foot - (width * 0.32f);
        var roof = foot - (width * 0.86f);
        var wood = brush.Lit(0x7A5638, 0.5f, 0.06f);
        brush.Box(new SKRect(box.Left + (width * 0.03f), roof, box.Left + (width * 0.06f), foot), wood * 0.8f);
        brush.Box(new SKRect(box.Right - (width * 0.06f), roof, box.Right - (width * 0.03f), foot), wood * 0.8f);
        brush.Box(
            new SKRect(box.Left + (width * 0.06f), roof + (width * 0.2f), box.Right - (width * 0.06f), counter),
            shot.Palette.Shade * 0.9f, 0.45f);
        brush.Wall(new SKRect(box.Left, counter, box.Right, foot), wood);
        for (var heap = 0; heap < 5; heap++)
        {
            var colour = brush.Lit(random.Pick(Goods), 0.7f, 0.05f);
            var at = box.Left + (width * (0.1f + (0.2f * heap)));
            for (var piece = 0; piece < 12; piece++)
            {
                var across = random.Around() * 0.06f;
                brush.Oval(
                    new SKPoint(at + (across * width),
                        counter - (width * random.Between(0.005f, 0.075f - MathF.Abs(across)))), width * 0.022f,
                        width * 0.022f,
                    colour * random.Between(0.8f, 1.12f));
            }
        }

        var stripe = random.Pick(Stripes);
        const int bands = 9;
        for (var band = 0; band < bands; band++)
        {
            var from = band / (float)bands;
            var to = (band + 1f) / bands;
            var colour = brush.Lit(band % 2 == 0 ? stripe : 0xF0EADCu, 0.75f, 0.05f);
            brush.Poly(
                colour,
                new(box.Left + (width * (0.06f + (0.88f * from))), roof), new(box.Left + (width * (0.06f + (0.88f * to))), roof),
                new(box.Left + (width * ((1.08f * to) - 0.04f)), roof + (width * 0.2f)),
                    new(box.Left + (width * ((1.08f * from) - 0.04f)), roof + (width * 0.2f)));
            brush.Oval(
                new SKPoint(box.Left + (width * ((1.08f * (from + to) * 0.5f) - 0.04f)), roof + (width * 0.2f)),
                    width * 0.06f, width * 0.035f, colour * 0.9f);
        }
    }
}
