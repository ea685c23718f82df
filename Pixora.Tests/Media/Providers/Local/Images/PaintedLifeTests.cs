using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images;
using Pixora.Media.Rendering.Life;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Providers.Local.Images.Props;
using SkiaSharp;

namespace Pixora.Tests.Media.Providers.Local.Images;

public sealed class PaintedLifeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("rain over the city at night", typeof(RainFall))]
    [InlineData("snow falls on a mountain village", typeof(SnowFall))]
    [InlineData("a forest under the stars", typeof(TwinklingStar))]
    [InlineData("a galaxy in deep space", typeof(TwinklingStar))]
    [InlineData("the sea at noon", typeof(WaterGlint), typeof(BirdFlight))]
    [InlineData("a small town on a winter evening", typeof(SmokePlume), typeof(FlickeringLight))]
    [InlineData("a campfire on the beach at night", typeof(FlickeringLight), typeof(SmokePlume))]
    [InlineData("a thunderstorm with lightning over the sea", typeof(LightningBolt), typeof(RainFall))]
    [InlineData("a sailboat on the sea", typeof(RockingBoat))]
    [InlineData("a castle rampart on a hill at noon", typeof(WavingFlag))]
    [InlineData("a coral reef under water", typeof(RisingBubbles))]
    public async Task What_a_sentence_names_lives(string prompt, params Type[] kinds)
    {
        var life = await LifeOfAsync(new LocalImageMaker(PaperBook.Open()), prompt);

        Assert.All(kinds, kind => Assert.Contains(kind, life!.Elements.Select(element => element.GetType())));
        Assert.True(life!.IsSane);
    }

    [Theory]
    [InlineData("a scientist in an office by day")]
    [InlineData("desert dunes at noon")]
    [InlineData("artificial intelligence and data")]
    [InlineData("the economy explained in three steps")]
    public async Task Where_nothing_lives_nothing_moves(string prompt) =>
        Assert.Null(await LifeOfAsync(new LocalImageMaker(), prompt));

    [Fact]
    public async Task The_same_request_gives_the_same_life_and_a_portrait_and_the_painter_of_before_give_none()
    {
        const string Storm = "a thunderstorm with lightning over the sea";

        Assert.Equal(await LifeOfAsync(new LocalImageMaker(), Storm), await LifeOfAsync(new LocalImageMaker(), Storm));
        Assert.Null(await LifeOfAsync(new LocalImageMaker().Before(), Storm));
        Assert.Null(await LifeOfAsync(new LocalImageMaker(), Storm, Framing.Portrait));
    }

    [Fact]
    public async Task Lightning_that_flashes_is_no_frozen_bolt()
    {
        const string Storm = "a thunderstorm with lightning over the sea at night";
        var path = folder["storm.png"];
        await LifeOfAsync(new LocalImageMaker().Before(), Storm, Framing.Scene, path);
        var before = White(path);
        await LifeOfAsync(new LocalImageMaker(), Storm, Framing.Scene, path);

        Assert.InRange(White(path), 0, before / 4);
    }

    /// <summary>Pixels as bright as a bolt.</summary>
    private static int White(string path)
    {
        using var picture = SKBitmap.Decode(path);
        return picture.Pixels.Count(pixel => pixel.Red > 200 && pixel.Green > 200);
    }

    private async Task<SmallLife?> LifeOfAsync(
        LocalImageMaker painter, string prompt, Framing framing = Framing.Scene, string? path = null)
    {
        path ??= folder[$"{Guid.NewGuid():n}.png"];
        var request = new ImageRequest(prompt, VisualStyle.Cinematic, 432, 244, 7, [], Framing: framing);
        await painter.MakeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        return LifeChunk.Read(path)?.Life;
    }
}
