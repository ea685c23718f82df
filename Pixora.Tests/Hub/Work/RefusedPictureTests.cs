using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pixora.Agents.Language;
using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Making;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Making;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Hub.Work;

/// <summary>
/// A maker that will not draw a scene for its content: the person learns which scene, agrees to other words, and pays
/// for nothing else again.
/// </summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class RefusedPictureTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TestData films = new();
    private readonly FakeStudio made;
    private readonly PickyPainter painter;

    public RefusedPictureTests()
    {
        made = new FakeStudio(films);
        painter = new PickyPainter(new FakeImageMaker(made));
    }

    public void Dispose()
    {
        made.Dispose();
        films.Dispose();
        data.Dispose();
    }

    [Theory]
    [InlineData("A film about the sea", "en", "Yes, rewrite it")]
    [InlineData("Ein Film über das Meer", "de", "Ja, schreib es um")]
    [InlineData("一部关于大海的影片", "zh", "好的，改写")]
    public async Task The_film_stops_at_that_scene_and_goes_on_with_other_words_once_they_are_approved(
        string prompt, string language, string consent)
    {
        await using var studio = await OpenAsync();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync(prompt: prompt);
        await viewer.SendAsync(
            task, new { type = "update_scene", scene = "scene-2", patch = new { visual = "blood on the snow" } });
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 2);

        await ApproveAsync(viewer, task, 2);
        var error = (await viewer.UntilAsync("scene_failed")).Data;
        await viewer.UntilStageAsync("waiting");
        object[] place = [2, "Scene 2"];
        Assert.Equal(
            ("provider.refused", "scene-2", MessageCatalog.Format("refused", language, place)),
            (error.GetProperty("code").GetString(), error.GetProperty("scene").GetString(), error.GetProperty("message").GetString()));
        Assert.Equal($"director: {MessageCatalog.Format("refused-offer", language, place)}", viewer.CrewLines[^1]);
        Assert.Equal(["blood on the snow"], painter.Refused);
        var before = painter.Drawn.Count;

        var asked = (await viewer.UntilAsync("question_asked")).Data;
        Assert.Equal(consent, asked.GetProperty("choices")[0].GetString());
        Assert.True((await viewer.SendAsync(
            task, new { type = "answer", question = asked.GetProperty("id").GetString(), choice = 1 })).Ok);
        await viewer.UntilTurnsAsync(1);
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 3);
        var rewritten = viewer.Story.Last(fact => fact.Type == "scene_changed").Data.GetProperty("scene");
        Assert.Equal(("scene-2", "a hill"), (rewritten.GetProperty("id").GetString(), rewritten.GetProperty("visual").GetString()));
        Assert.Equal(["update_scene"], viewer.Story.Where(fact => fact.Type == "tool_call").Select(
            fact => fact.Data.GetProperty("tool").GetString()));
        Assert.Equal(before, painter.Drawn.Count);

        await ApproveAsync(viewer, task, 3);
        await viewer.UntilStageAsync("completed");
        Assert.Single(
            viewer.CrewLines,
            line => line.Contains(MessageCatalog.Format("refused-offer", language, place), StringComparison.Ordinal));
        Assert.Equal(["blood on the snow"], painter.Refused);
    }

    [Fact]
    public async Task What_was_finished_is_kept_and_only_that_scene_is_drawn_again()
    {
        await using var studio = await OpenAsync();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.SendAsync(
            task, new { type = "update_scene", scene = "scene-1", patch = new { visual = "a whale" } });
        await viewer.SendAsync(
            task, new { type = "update_scene", scene = "scene-2", patch = new { visual = "blood on the snow" } });
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 3);
        painter.Until = viewer.UntilAsync(
            "asset_ready", fact => fact.Data.GetProperty("asset").GetProperty("kind").GetString() == "image");
        await ApproveAsync(viewer, task, 3);
        await viewer.UntilStageAsync("waiting");

        await viewer.SayAsync(task, "no, leave it");
        await viewer.UntilTurnsAsync(1);
        Assert.EndsWith(MessageCatalog.Format("refused-left", "en", 2), viewer.CrewLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(viewer.Story, fact => fact.Type == "tool_call");
        await viewer.SayAsync(task, "Change scene 2 to snow at dusk");
        await viewer.UntilTurnsAsync(2);
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 4);
        await ApproveAsync(viewer, task, 4);
        await viewer.UntilStageAsync("completed");

        Assert.Equal(["a whale", "snow at dusk"], painter.Drawn);
        Assert.Equal(["blood on the snow"], painter.Refused);
    }

    private static async Task ApproveAsync(Viewer viewer, string task, int revision) =>
        Assert.True(
            (await viewer.SendAsync(task, new { type = "approve_breakdown", revision, priceCeiling = 100 })).Ok);

    private Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(data, (WebApplicationBuilder builder) =>
    {
        var tools = new FakeTools(made);
        builder.Services
            .RemoveAll<IImageMaker>().RemoveAll<ISpeechSynthesizer>().RemoveAll<IMusicComposer>()
            .AddSingleton<IImageMaker>(painter).AddSingleton<ISpeechSynthesizer>(new FakeSpeaker(made))
            .AddSingleton<IMusicComposer>(new FakeComposer(made)).AddSingleton<IStillCamera>(tools)
            .AddSingleton<IClipEncoder>(tools).AddSingleton<ISceneJoiner>(tools)
            .AddSingleton<ISoundtrackMixer>(tools).AddSingleton<ICoverPainter>(tools)
            .AddSingleton<IFilmMuxer>(tools).AddSingleton<IFilmInspector>(tools).AddSingleton<IFootageCheck>(tools)
            .AddSingleton<IFilmRenderer>(provider => ActivatorUtilities.CreateInstance<FilmRenderer>(provider));
    });

    /// <summary>Refuses whatever shows blood, as a service's moderation would.</summary>
    private sealed class PickyPainter(IImageMaker inner) : IImageMaker
    {
        public MakerProfile Profile => inner.Profile;

        public Price Quote(ImageRequest request) => inner.Quote(request);

        public ConcurrentQueue<string> Drawn { get; } = [];

        public ConcurrentQueue<string> Refused { get; } = [];

        /// <summary>Ends when it may refuse.</summary>
        public Task Until { get; set; } = Task.CompletedTask;

        public async Task MakeAsync(
            ImageRequest request, string path, MakerContext context, CancellationToken cancellationToken)
        {
            if (request.Prompt.Contains("blood", StringComparison.Ordinal))
            {
                await Until.WaitAsync(cancellationToken);
                Refused.Enqueue(request.Prompt);
                throw new ProviderException(
                    ProviderException.Refused, "The service refused the picture (moderation_blocked).", retryable: false);
            }

            await inner.MakeAsync(request, path, context, cancellationToken);
            Drawn.Enqueue(request.Prompt);
        }
    }
}
