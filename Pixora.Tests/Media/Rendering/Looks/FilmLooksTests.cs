using Pixora.Media.Rendering.Looks;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Looks;

public sealed class FilmLooksTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_picture_that_is_off_the_films_style_is_named_with_what_differs()
    {
        Assert.Equal([], Odd(VisualStyle.Cinematic, Sea(200), Sea(210), Sea(190), Sea(205), Sea(220)));
        Assert.Equal([LookDifference.Darker], Odd(VisualStyle.Cinematic, Sea(200), Sea(210), Sea(30), Sea(205)));
        Assert.Equal([LookDifference.Brighter],
            Odd(VisualStyle.Cinematic, Sea(90), Sea(80), Sea(255, light: 250), Sea(85)));
        Assert.Equal([LookDifference.Flatter],
            Odd(VisualStyle.Cinematic, Sea(200), Sea(210), new(200, 60, 126, 128), Sea(205)));
        Assert.Equal([LookDifference.OtherColours],
            Odd(VisualStyle.Cinematic, Sea(200), Sea(210), new(10, 90, 200, 60), Sea(205)));
        Assert.Equal([LookDifference.Coloured],
            Odd(VisualStyle.Noir, Grey(200), Grey(190), new(200, 30, 200, 60), Grey(210)));
    }

    [Fact]
    public void Of_a_few_pictures_and_of_a_film_of_many_colours_nobody_is_called_different()
    {
        Assert.Equal([], Odd(VisualStyle.Cinematic, Sea(200), Sea(30), Sea(200)));
        Assert.Equal([], Odd(
            VisualStyle.Vivid, new(0, 80, 200, 60), new(90, 80, 200, 60), new(180, 80, 200, 60),
                new(270, 80, 200, 60)));
    }

    [Fact]
    public void What_is_no_picture_is_left_out()
    {
        var path = Path.Combine(folder.Path, "none.png");
        File.WriteAllText(path, "this is no picture");

        Assert.Null(PictureLook.Read(path));
    }

    private static Scenery Sea(int high, int light = 0) => new(200, 60, high, light);

    private static Scenery Grey(int high) => new(0, 0, high, 20);

    private LookDifference[] Odd(VisualStyle style, params Scenery[] pictures) =>
        [.. FilmLooks.Odd(style,
            [.. pictures.Select((picture, index) => KeyValuePair.Create(new SceneId($"s{index}"), Draw(picture)))])
            .Select(odd => odd.Difference)];

    /// <summary>Two bands of one hue.</summary>
    private string Draw(Scenery picture)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(64, 36, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var band = new SKPaint { Color = SKColor.FromHsv(picture.Hue, picture.Saturation, picture.Low / 2.55f) };
        canvas.Clear(SKColor.FromHsv(picture.Hue, picture.Saturation, picture.High / 2.55f));
        canvas.DrawRect(0, 18, 64, 18, band);
        var path = Path.Combine(folder.Path, $"{Guid.NewGuid():n}.png");
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        File.WriteAllBytes(path, data.ToArray());
        return path;
    }

    /// <param name="Hue">0 to 360.</param>
    /// <param name="Saturation">0 to 100.</param>
    /// <param name="High">Value of the upper band, 0 to 255.</param>
    /// <param name="Low">Value of the lower band, 0 to 255.</param>
    private sealed record Scenery(float Hue, float Saturation, float High, float Low);
}
