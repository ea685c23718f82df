using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;

namespace Pixora.Tests.Media.Providers.Local.Images;

public sealed class LocalImageMakerTests : ImageMakerConformance
{
    private protected override bool IsDeterministic => true;

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

        Assert.True(noir.Colourfulness < vivid.Colourfulness / 4, $"{noir.Colourfulness:F1} against {vivid.Colourfulness:F1}");
    }

    [Fact]
    public async Task A_character_is_seen_in_the_colours_of_its_description()
    {
        var without = Pixels.Read(await MakeAsync(Request with { Prompt = "a green meadow at noon" }));
        var with = Pixels.Read(await MakeAsync(Request with { Prompt = "a green meadow at noon", Characters = ["a woman in a bright red coat"] }));

        Assert.True(with.Redness > without.Redness, $"{with.Redness:F2} against {without.Redness:F2}");
    }

    [Fact]
    public async Task Two_pictures_at_once_are_the_same_as_one_after_the_other()
    {
        var alone = await MakeAsync(Request);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PaintAsync()));

        Assert.All(together, picture => Assert.Equal(alone, picture));
    }

    private static async Task<byte[]> PaintAsync()
    {
        var path = Path.GetTempFileName();
        await new LocalImageMaker().MakeAsync(Request, path, TestContext.Current.CancellationToken);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        return bytes;
    }
}
