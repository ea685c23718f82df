using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Sketches;
using Pixora.Media.Providers.Local.Images.Toning;
using Pixora.Media.Tasks;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Draws the same person as a film's portraits, near enough that a face is told from another at 30 pixels.</summary>
internal sealed class LocalFacePainter : IFacePainter
{
    private const int Smallest = 16;
    private const int Largest = 512;
    private const int Quality = 90;

    /// <summary>What the picture shows of a person, in units of the sketch: hair at the top, shoulders at the bottom.</summary>
    private const float Shown = 24f;
    private const float Bottom = -79.5f;

    /// <summary>Where the middle of a face is.</summary>
    private const float Middle = 0.5f;

    public byte[] Paint(string look, uint paper, int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, Smallest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(side, Largest);
        var figure = FigureLook.Of(look);
        using var image = new FloatImage(side, side);
        image.Canvas.Clear(Tint.Paint(Tint.Hex(paper)));
        var shot = new Shot(image, Before(figure), seed: 0);
        var unit = side / Shown;
        new SketchPainter(shot).Paint(
            FigureDrawing.Front(figure) ?? FigureDrawing.Of(figure),
            new Placing(new SKPoint((side / 2f) - (Middle * unit), side - (Bottom * unit)), 100f * unit) { Floats = true, Rim = 0f });
        using var picture = new ToneMapper(FilmLook.Neutral, seed: 0).Map(image);
        using var jpeg = picture.PeekPixels().Encode(new SKJpegEncoderOptions(
            Quality, SKJpegEncoderDownsample.Downsample444, SKJpegEncoderAlphaOption.Ignore))
            ?? throw new ProviderException("image.encode", "The picture could not be encoded as JPEG.", retryable: false);
        return jpeg.ToArray();
    }

    private static SceneDescription Before(FigureLook figure) =>
        PromptReading.Read(new ImageRequest("a portrait", VisualStyle.Minimal, Largest, Largest, 0, []), NamedThings.None) with
        {
            Place = Place.Studio,
            Subjects = [],
            Figures = [figure],
        };
}
