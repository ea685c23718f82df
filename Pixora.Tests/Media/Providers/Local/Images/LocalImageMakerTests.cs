using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Sketches;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;

namespace Pixora.Tests.Media.Providers.Local.Images;

public sealed class LocalImageMakerTests : SteadyImageMakerConformance
{
    private protected override IImageMaker Create() => new LocalImageMaker();

    [Theory]
    [InlineData("a film about space exploration, a planet with rings, a comet and a galaxy")]
    [InlineData("a black hole")]
    [InlineData("earth from orbit with a space station")]
    [InlineData("astronaut on a red planet under two moons")]
    [InlineData("a lighthouse at stormy sea at night with lightning")]
    [InlineData("forest in autumn fog")]
    [InlineData("city skyline at dawn in rain")]
    [InlineData("northern lights over a lake in winter snow")]
    [InlineData("a whale under water above a coral reef")]
    [InlineData("desert dunes with a rainbow")]
    [InlineData("a scientist in a laboratory")]
    [InlineData("artificial intelligence and data")]
    [InlineData("the economy explained in three steps")]
    [InlineData("consciousness")]
    [InlineData("qwertz uiop")]
    [InlineData("🚀")]
    public async Task Every_family_paints_something_to_look_at(string prompt)
    {
        var picture = Pixels.Read(await MakeAsync(Request with { Prompt = prompt }));

        Assert.True(picture.Contrast > 6, $"contrast {picture.Contrast:F1}");
        Assert.InRange(picture.Brightness, 6, 245);
    }

    [Fact]
    public async Task Every_style_looks_different()
    {
        var pictures = new List<byte[]>();
        foreach (var style in Enum.GetValues<VisualStyle>())
        {
            pictures.Add(await MakeAsync(Request with { Style = style }));
        }

        Assert.Equal(pictures.Count, pictures.Select(Convert.ToBase64String).Distinct().Count());
    }

    [Fact]
    public async Task Noir_is_nearly_without_colour()
    {
        var noir = Pixels.Read(await MakeAsync(Request with { Style = VisualStyle.Noir }));
        var vivid = Pixels.Read(await MakeAsync(Request with { Style = VisualStyle.Vivid }));

        Assert.True(
            noir.Colourfulness < vivid.Colourfulness / 4, $"{noir.Colourfulness:F1} against {vivid.Colourfulness:F1}");
    }

    [Fact]
    public async Task A_character_is_seen_in_the_colours_of_its_description()
    {
        var without = Pixels.Read(await MakeAsync(Request with { Prompt = "a green meadow at noon" }));
        var with = Pixels.Read(
            await MakeAsync(Request with { Prompt = "a green meadow at noon", Characters = ["a woman in a bright red coat"] }));

        Assert.True(with.Redness > without.Redness, $"{with.Redness:F2} against {without.Redness:F2}");
    }

    [Theory]
    [InlineData("a woman with black hair in a red coat", VisualStyle.Cinematic)]
    [InlineData("an old man with a hat, a grey beard and a blue jacket; colours: #2f6f5d, white", VisualStyle.Noir)]
    [InlineData("a small robot; colours: #70d0b0", VisualStyle.Vintage)]
    [InlineData("a shy fox", VisualStyle.Pastel)]
    [InlineData("a child in a green jacket", VisualStyle.Minimal)]
    [InlineData("", VisualStyle.Vivid)]
    public async Task Whoever_keeps_to_a_portrait_finds_its_colours_in_every_style(string look, VisualStyle style)
    {
        var path = Path.GetTempFileName();
        await Create().MakeAsync(
            Request with { Width = 160, Height = 160, Style = style, Seed = 3, Characters = [look], Framing = Framing.Portrait }, path,
            MakerContext.Alone, TestContext.Current.CancellationToken);

        var drawn = FigureLook.Of(look, 3);
        var found = ReferenceReading.Read(FigureLook.Of(look), path);

        File.Delete(path);
        Assert.Equal((drawn.Kind, drawn.LongHair, drawn.LongCoat, drawn.Hat), (found.Kind, found.LongHair, found.LongCoat, found.Hat));
        AssertNear(Wanted(drawn), found.Colouring.Coat);
        if (IsPerson(drawn))
        {
            AssertNear(drawn.Colouring.Trousers, found.Colouring.Trousers);
            AssertNear(drawn.Colouring.Hair, found.Colouring.Hair);
            AssertNear(drawn.Colouring.Skin, found.Colouring.Skin);
        }
    }

    [Fact]
    public async Task A_character_is_seen_in_the_colours_of_its_picture_whatever_the_words()
    {
        var request = Request with { Prompt = "a green meadow at noon", Characters = ["a woman in a coat"] };
        var red = Pixels.Read(
            await MakeAsync(request with { References = [await PortraitAsync("a woman in a red coat", 1)] }));
        var blue = Pixels.Read(
            await MakeAsync(request with { References = [await PortraitAsync("a woman in a blue coat", 1)] }));

        Assert.True(red.Redness > blue.Redness + 0.2, $"{red.Redness:F2} against {blue.Redness:F2}");
    }

    [Theory]
    [InlineData("a tall person")]
    [InlineData("a shy fox")]
    public async Task Another_seed_gives_a_portrait_of_other_colours(string look) => Assert.NotEqual(
        ReferenceReading.Read(FigureLook.Of(look), await PortraitAsync(look, 1)).Colouring.Coat,
        ReferenceReading.Read(FigureLook.Of(look), await PortraitAsync(look, 2)).Colouring.Coat);

    [Fact]
    public async Task Two_pictures_at_once_are_the_same_as_one_after_the_other()
    {
        var alone = await MakeAsync(Request);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PaintAsync()));

        Assert.All(together, picture => Assert.Equal(alone, picture));
    }

    /// <summary>The coat's colour; an animal's fur is mixed by its drawing.</summary>
    private static uint Wanted(FigureLook look) =>
        IsPerson(look)
            ? look.Colouring.Coat
            : Rgb(FigureDrawing.Of(look).Parts[look.Kind == Subject.Robot ? 3 : 0].Pigment.Colour);

    private static bool IsPerson(FigureLook look) => look.Kind is Subject.Person or Subject.Child;

    private static uint Rgb(System.Numerics.Vector3 colour) =>
        ((uint)(colour.X * 255) << 16) | ((uint)(colour.Y * 255) << 8) | (uint)(colour.Z * 255);

    private static void AssertNear(uint wanted, uint found) =>
        Assert.All([16, 8, 0], shift => Assert.InRange((int)((found >> shift) & 255) - (int)((wanted >> shift) & 255), -16, 16));

    private static async Task<byte[]> PaintAsync()
    {
        var path = Path.GetTempFileName();
        await new LocalImageMaker().MakeAsync(Request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        return bytes;
    }
}
