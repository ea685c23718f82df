using System.Text;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary>Lengths, shapes and languages that Pixora promises, each as a film that its own inspector passed.</summary>
public sealed class WholeFilmTests : IDisposable
{
    private const string Hostile = "It's 100 % safe: x',drawtext=textfile=/etc/passwd,null='";

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("A 60-second cinematic film about space exploration", 60, "16:9", "160×90")]
    [InlineData("Ein Film über Leuchttürme in 15 Sekunden, hochkant", 15, "9:16", "90×160")]
    [InlineData("15秒钟的方形视频，关于城市", 15, "1:1", "90×90")]
    [InlineData("A three minute documentary about the ocean", 180, "16:9", "160×90")]
    [InlineData("Une vidéo de 15 secondes sur la forêt", 15, "16:9", "160×90")]
    public async Task A_sentence_becomes_a_film_of_its_length_and_shape(
        string prompt, double seconds, string aspect, string size)
    {
        await using var studio = new SmallStudio(data.Path);
        var plan = await studio.PlanAsync(new Brief(prompt));

        var film = await studio.RenderAsync(plan);

        Assert.Equal(aspect, AspectRatios.ToText(plan.Format.Aspect));
        Assert.Equal(size, $"{film.Width}×{film.Height}");
        Assert.InRange(film.Seconds, seconds * 0.9, seconds * 1.1);
        Assert.Equal(studio.Said.Select(said => said.Percent).Order(), studio.Said.Select(said => said.Percent));
        Assert.Equal(100, studio.Said[^1].Percent);
    }

    [Fact]
    public async Task Arabic_is_spoken_and_captioned()
    {
        await using var studio = new SmallStudio(data.Path);
        var plan = await studio.PlanAsync(
            new Brief(
                "السماء فوق الصحراء في الليل. النجوم تضيء الطريق للمسافرين. "
                + "ثم يأتي الفجر بهدوء.",
                Seconds: 15,
                Language: "ar"));

        await studio.RenderAsync(plan);

        Assert.Equal("ar", plan.Format.Language);
        Assert.Contains("الصحراء", await CaptionsAsync(), StringComparison.Ordinal);
        Assert.Contains(studio.Assets, note => note.Kind == "narration");
    }

    [Fact]
    public async Task A_film_without_narration_has_music_and_no_captions()
    {
        await using var studio = new SmallStudio(data.Path);

        await studio.RenderAsync(await studio.PlanAsync(new Brief("Un video de 15 segundos sobre el mar, sin voz")));

        Assert.DoesNotContain(studio.Assets, note => note.Kind is "narration" or "captions");
        Assert.Contains(studio.Assets, note => note.Kind == "music");
    }

    [Fact]
    public async Task A_pasted_script_is_used_as_it_is_and_hostile_text_is_only_text()
    {
        string[] script =
        [
            "The lighthouse has a keeper again.", Hostile + ".", @"A backslash \ and {braces} and \N{tags}.",
            "A smile 😀 and שלום, both shown.", "Then %{localtime} comes, and nothing happens.",
        ];
        await using var studio = new SmallStudio(data.Path);
        var plan = await studio.PlanAsync(new Brief(string.Join("\n\n", script)));
        plan = plan with { Title = Hostile };

        await studio.RenderAsync(plan);

        var captions = string.Join(
            ' ',
            (await CaptionsAsync()).Split('\n')
                .Where(line => line.Length > 0 && !line.Contains("-->", StringComparison.Ordinal) && !line.All(char.IsAsciiDigit)));
        // Nothing in a SubRip file may act as a command, so such characters are full-width there.
        Assert.All(script, line => Assert.Contains(line, captions.Normalize(NormalizationForm.FormKC), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edit_of_one_scene_keeps_the_pictures_and_voices_of_the_others_and_undo_makes_nothing()
    {
        await using var studio = new SmallStudio(data.Path);
        var plan = await studio.PlanAsync(new Brief("A 15-second film about bees"));
        await studio.RenderAsync(plan);
        studio.Assets.Clear();

        var scene = plan.Scenes[1];
        await studio.RenderAsync(
            plan with { Scenes = [.. plan.Scenes.Select(other => other == scene ? scene with { Take = 2 } : other)] });
        Assert.Equal(scene.Id, Assert.Single(studio.Assets, note => note.Kind == "image" && !note.Reused).Scene);
        Assert.Contains(studio.Assets, note => note.Kind == "narration");
        Assert.DoesNotContain(studio.Assets, note => note.Kind == "narration" && !note.Reused);
        studio.Assets.Clear();

        await studio.RenderAsync(plan);
        Assert.NotEmpty(studio.Assets);
        Assert.All(studio.Assets, note => Assert.True(note.Reused, note.Kind));
    }

    [Fact]
    public async Task A_changed_character_is_drawn_anew_with_exactly_the_pictures_of_its_scenes()
    {
        await using var studio = new SmallStudio(data.Path);
        var plan = await studio.PlanAsync(new Brief("A 15-second film about the sea"));
        var ada = new Character(new("ada"), "Ada", "a diver in a yellow suit", Palette: ["#e8be3c"]);
        SceneId[] seen = [plan.Scenes[0].Id, plan.Scenes[^1].Id];
        plan = plan with
        {
            Characters = [ada],
            Scenes = [.. plan.Scenes.Select(scene => seen.Contains(scene.Id) ? scene with { Characters = [ada.Id] } : scene)],
        };

        var film = await studio.RenderAsync(plan);
        var folder = Path.Combine(data.Path, "films", film.Folder, "characters", "ada");
        var first = await File.ReadAllBytesAsync(
            Path.Combine(folder, "portrait.png"), TestContext.Current.CancellationToken);
        studio.Assets.Clear();
        await studio.RenderAsync(plan with { Characters = [ada with { Palette = ["#203060"] }] });

        Assert.All(
            studio.Assets.Where(note => note.Kind is "portrait" or "image" or "narration" or "music"),
            note => Assert.Equal(note.Kind == "portrait" || (note.Kind == "image" && seen.Contains(note.Scene!.Value)), !note.Reused));
        Assert.Equal(ada.Id, Assert.Single(studio.Assets, note => note.Kind == "portrait").Character);
        Assert.NotEqual(first, await File.ReadAllBytesAsync(Path.Combine(folder, "portrait.png"), TestContext.Current.CancellationToken));
        Assert.Contains(
            "#203060",
            await File.ReadAllTextAsync(Path.Combine(folder, "profile.json"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private Task<string> CaptionsAsync() =>
        File.ReadAllTextAsync(
            Directory.GetFiles(Path.Combine(data.Path, "films"), "captions.srt", SearchOption.AllDirectories).Single(),
            TestContext.Current.CancellationToken);
}
