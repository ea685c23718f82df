using Pixora.Media.Providers.Local.Images.Reading;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>
/// How a character stands for its portrait: a person from the front and from behind, whoever else from the side.
/// </summary>
internal static class PortraitSheet
{
    /// <summary>Of the picture's height.</summary>
    private const float Tallest = 0.80f;

    /// <summary>Of the room that one view has.</summary>
    private const float Widest = 0.80f;

    /// <param name="width">Pixels of the picture.</param>
    /// <param name="height">Pixels of the picture.</param>
    public static IEnumerable<(Sketch Sketch, Placing Placing)> Of(FigureLook look, int width, int height)
    {
        Sketch[] views = FigureDrawing.Front(look) is { } front
            ? [front, FigureDrawing.Of(look)]
            : [FigureDrawing.Of(look)];
        var room = (float)width / views.Length;
        return views.Select((view, index) =>
        {
            var size = MathF.Min(height * Tallest, room * Widest * 100f / view.Width);
            return (
                view,
                new Placing(new SKPoint(room * (index + 0.5f), (height + size) * 0.5f), size)
                {
                    Floats = view.Stand is Stand.Air or Stand.Water,
                    Rim = 0f,
                });
        });
    }
}
