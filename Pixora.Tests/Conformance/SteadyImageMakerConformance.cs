namespace Pixora.Tests.Conformance;

/// <summary>What a maker of pictures keeps besides that gives the same bytes for the same request; a service may
/// paint anew.</summary>
public abstract class SteadyImageMakerConformance : ReferencedImageMakerConformance
{
    [Fact]
    public async Task The_same_request_gives_the_same_bytes()
    {
        Assert.Equal(await MakeAsync(Request), await MakeAsync(Request));
    }

    [Fact]
    public async Task Another_seed_gives_another_picture()
    {
        Assert.NotEqual(await MakeAsync(Request), await MakeAsync(Request with { Seed = Request.Seed + 1 }));
    }

    [Fact]
    public async Task The_same_reference_gives_the_same_picture_and_another_one_another()
    {
        var first = await PortraitAsync("a woman in a red coat", 1);
        var second = await PortraitAsync("a woman in a blue coat", 1);
        var request = Request with { Characters = ["a woman in a coat"], References = [first] };

        var picture = await MakeAsync(request);

        Assert.Equal(picture, await MakeAsync(request));
        Assert.NotEqual(picture, await MakeAsync(request with { References = [second] }));
    }
}
