using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pixora.Media;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Several makers of one capability side by side: who is asked, and what is said when nobody can.</summary>
public sealed class MakerSelectionTests : IDisposable
{
    private static readonly MakerProfile Service = new("service", 3, NeedsNetwork: true, TakesReferences: true);

    private readonly TestData data = new();
    private readonly RecordingWatcher watcher = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public void The_first_that_is_registered_is_the_default()
    {
        using var studio = new FakeStudio(data, more: WithService);
        Assert.Equal("images", MakerOf<ImageSpec>(studio, SampleFilms.SixScenes));
    }

    [Fact]
    public void A_setting_names_another_default()
    {
        using var studio = new FakeStudio(data, options: new() { Image = "service" }, more: WithService);
        Assert.Equal("service", MakerOf<ImageSpec>(studio, SampleFilms.SixScenes));
        Assert.Equal("music", MakerOf<MusicSpec>(studio, SampleFilms.SixScenes));
    }

    [Fact]
    public void A_film_chooses_for_itself_and_the_maker_is_part_of_the_key()
    {
        using var studio = new FakeStudio(data, more: WithService);
        var chosen = Choosing(new(Image: "service"));
        Assert.Equal("service", MakerOf<ImageSpec>(studio, chosen));
        Assert.NotEqual(Keys(studio, SampleFilms.SixScenes), Keys(studio, chosen));
    }

    [Fact]
    public async Task Only_the_chosen_one_is_asked_and_its_price_is_the_film_s()
    {
        using var studio = new FakeStudio(
            data,
            more: made => [new FakeImageMaker(made) { Profile = Service, Cost = new(0.04m, 1, "credit") }]);
        Assert.Equal(0, await studio.Renderer.QuoteAsync(SampleFilms.SixScenes, Token));
        Assert.Equal(0.24m, await studio.Renderer.QuoteAsync(Choosing(new(Image: "service")), Token));
        await studio.RenderAsync(Choosing(new(Image: "service")), watcher, Token);
        Assert.Equal(0, await studio.Renderer.QuoteAsync(Choosing(new(Image: "service")), Token));
    }

    [Fact]
    public async Task An_unknown_price_makes_the_film_s_unknown()
    {
        using var studio = new FakeStudio(
            data, more: made => [new FakeComposer(made) { Profile = Service, Cost = Price.Unknown }]);
        Assert.Null(await studio.Renderer.QuoteAsync(Choosing(new(Music: "service")), Token));
    }

    [Fact]
    public void A_default_that_cannot_make_what_the_film_asks_yields_to_one_that_can()
    {
        using var studio = new FakeStudio(
            data,
            options: new() { Image = "service" },
            more: made => [new FakeImageMaker(made) { Profile = Service, Largest = 40 }]);
        Assert.Equal("images", MakerOf<ImageSpec>(studio, SampleFilms.SixScenes));
    }

    [Fact]
    public async Task A_chosen_one_that_cannot_make_it_is_refused_with_its_code_and_scene_before_anything_is_made()
    {
        using var studio = new FakeStudio(
            data, more: made => [new FakeImageMaker(made) { Profile = Service, Largest = 40 }]);
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => studio.RenderAsync(Choosing(new(Image: "service")), watcher, Token));
        Assert.Equal(("image.size", "scene-1", false), (fault.Code, fault.Scene?.Value, fault.Retryable));
        Assert.Empty(studio.Made);
    }

    [Fact]
    public async Task A_chosen_one_that_is_not_there_has_no_price_and_is_a_clear_error()
    {
        using var studio = new FakeStudio(data);
        Assert.Null(await studio.Renderer.QuoteAsync(Choosing(new(Motion: "gone")), Token));
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => studio.RenderAsync(Choosing(new(Motion: "gone")), watcher, Token));
        Assert.Equal("maker.unknown", fault.Code);
        Assert.Empty(studio.Made);
    }

    [Fact]
    public void A_language_that_the_default_does_not_speak_is_spoken_by_another()
    {
        using var studio = new FakeStudio(
            data,
            options: new() { Speech = "german" },
            more: made => [new FakeSpeaker(made) { Profile = new("german", 1, NeedsNetwork: true), Language = "de" }]);
        Assert.Equal("voices", MakerOf<NarrationSpec>(studio, SampleFilms.SixScenes));
        Assert.Equal(
            "german",
            MakerOf<NarrationSpec>(studio, SampleFilms.SixScenes with { Format = SampleFilms.SixScenes.Format with { Language = "de" } }));
    }

    [Fact]
    public void A_film_keeps_the_voice_of_its_first_plan_unless_it_or_the_server_chooses_another()
    {
        using var studio = new FakeStudio(data, more: WithVoice);
        using var paying = new FakeStudio(new TestData(), options: new() { Speech = "newer" }, more: WithVoice);
        var kept = SampleFilms.SixScenes with { Format = SampleFilms.SixScenes.Format with { Local = new("newer") } };
        var chosen = kept with { Format = kept.Format with { Makers = new(Speech: "voices") } };
        Assert.Equal("voices", MakerOf<NarrationSpec>(studio, SampleFilms.SixScenes));
        Assert.Equal("newer", MakerOf<NarrationSpec>(studio, kept));
        Assert.Equal("voices", MakerOf<NarrationSpec>(studio, chosen));
        Assert.Equal("newer", MakerOf<NarrationSpec>(paying, SampleFilms.SixScenes));
    }

    [Fact]
    public async Task A_voice_that_the_film_keeps_and_that_is_not_installed_is_replaced_by_no_other()
    {
        using var studio = new FakeStudio(
            data, more: made => [new FakeSpeaker(made) { Profile = new("newer", 1, NeedsNetwork: false), IsHere = false }]);
        var kept = SampleFilms.SixScenes with { Format = SampleFilms.SixScenes.Format with { Local = new("newer") } };
        Assert.Equal("newer", MakerOf<NarrationSpec>(studio, kept));
        var fault = await Assert.ThrowsAsync<ProviderException>(() => studio.RenderAsync(kept, watcher, Token));
        Assert.Equal("speech.missing", fault.Code);
        Assert.Empty(studio.Made);
    }

    [Fact]
    public void A_default_that_no_maker_has_is_refused_at_the_start_with_the_names_there_are()
    {
        using var services = new ServiceCollection().AddPixoraMedia()
            .Configure<MediaOptions>(options => options.DataFolder = data.Root)
            .Configure<MakerOptions>(options => options.Image = "dall-e-9").BuildServiceProvider();
        var refused = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptions<MakerOptions>>().Value);
        Assert.Contains("'dall-e-9'. Of pictures: local-image", refused.Message, StringComparison.Ordinal);
    }

    private static IMaker[] WithVoice(FakeStudio studio) =>
        [new FakeSpeaker(studio) { Profile = new("newer", 1, NeedsNetwork: false) }];

    private static IMaker[] WithService(FakeStudio studio) => [new FakeImageMaker(studio) { Profile = Service }];

    private static Breakdown Choosing(MakerChoices makers) =>
        SampleFilms.SixScenes with { Format = SampleFilms.SixScenes.Format with { Makers = makers } };

    private static string MakerOf<TSpec>(FakeStudio studio, Breakdown film)
        where TSpec : AssetSpec =>
        Assert.Single(
            studio.Plans.Forecast(film, FilmPlans.NothingMeasured).Specs.OfType<TSpec>().Select(spec => spec.Maker.Name).Distinct());

    private static IEnumerable<AssetKey> Keys(FakeStudio studio, Breakdown film) =>
        studio.Plans.Forecast(film, FilmPlans.NothingMeasured).Specs.OfType<ImageSpec>().Select(spec => spec.Key);
}
