using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Making;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Making;
using Pixora.Tests.Media.Storage;
using SkiaSharp;

namespace Pixora.Tests.Hub.Work;

/// <summary>A picture of a service that does not look like the others of its film.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class OddPictureTests : IDisposable
{
    private const string Night = "a cellar";

    private readonly TemporaryFolder data = new();
    private readonly TestData films = new();
    private readonly FakeStudio made;

    public OddPictureTests() => made = new FakeStudio(films);

    public void Dispose()
    {
        made.Dispose();
        films.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task The_film_is_finished_and_the_crew_offers_to_draw_that_scene_again()
    {
        await using var studio = await OpenAsync();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await SendAsync(viewer, task, new { type = "update_scene", scene = "scene-2", patch = new { visual = Night } });
        for (var index = 2; index < 5; index++)
        {
            await SendAsync(viewer, task, new { type = "add_scene", scene = Scene(index), index });
        }

        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 5);
        await SendAsync(viewer, task, new { type = "approve_breakdown", revision = 5, priceCeiling = 100 });
        await viewer.UntilStageAsync("completed");

        var told = await viewer.UntilAsync(
            "chat_message", fact => fact.Data.GetProperty("text").GetString()!.Contains("much darker", StringComparison.Ordinal));
        Assert.StartsWith("Scene 2, “Scene 2”,", told.Data.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static object Scene(int number) => new
    {
        title = $"Scene {number}",
        narration = "Something is said.",
        visual = $"a hill, view {number}",
        seconds = 3,
        camera = "static",
        transition = new { kind = "cut", seconds = 0 },
        characters = Array.Empty<string>(),
    };

    private static async Task SendAsync(Viewer viewer, string task, object command) =>
        Assert.True((await viewer.SendAsync(task, command)).Ok);

    private Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(data, (WebApplicationBuilder builder) =>
    {
        var tools = new FakeTools(made);
        builder.Services
            .RemoveAll<IImageMaker>().RemoveAll<ISpeechSynthesizer>().RemoveAll<IMusicComposer>()
            .AddSingleton<IImageMaker>(new DayAndNight()).AddSingleton<ISpeechSynthesizer>(new FakeSpeaker(made))
            .AddSingleton<IMusicComposer>(new FakeComposer(made))
            .AddSingleton<IStillCamera>(tools).AddSingleton<IClipEncoder>(tools).AddSingleton<ISceneJoiner>(tools)
            .AddSingleton<ISoundtrackMixer>(tools).AddSingleton<ICoverPainter>(tools)
            .AddSingleton<IFilmMuxer>(tools).AddSingleton<IFilmInspector>(tools).AddSingleton<IFootageCheck>(tools)
            .AddSingleton<IFilmRenderer>(provider => ActivatorUtilities.CreateInstance<FilmRenderer>(provider));
    });

    /// <summary>A service whose pictures are all alike but for one.</summary>
    private sealed class DayAndNight : IImageMaker
    {
        public MakerProfile Profile { get; } = new("pictures", 1, NeedsNetwork: true);

        public Price Quote(ImageRequest request) => new(0.04m);

        public Task MakeAsync(ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
        {
            using var bitmap = new SKBitmap(new SKImageInfo(64, 36));
            bitmap.Erase(SKColor.FromHsv(200, 60, request.Prompt == Night ? 12 : 80));
            using var picture = bitmap.Encode(SKEncodedImageFormat.Png, 90);
            return File.WriteAllBytesAsync(path, picture.ToArray(), cancellationToken);
        }
    }
}
