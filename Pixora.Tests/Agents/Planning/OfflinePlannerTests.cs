using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Writing;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning;

public sealed class OfflinePlannerTests
{
    private static readonly string[] Things = ["tower", "pier", "bakery", "door"];

    public static TheoryData<string, double> Films => new MatrixTheoryData<string, double>(
        [
            "a film about space exploration", "a film about the quiet art of zorblaxing", "a film about a girl called Mia",
            "ein Film über das Meer", "ein Film über Bienen", "un vídeo sobre las montañas", "un film sur le café",
            "关于城市的视频", "فيلم عن الصداقة",
        ],
        [8, 15, 30, 60, 90, 180, 600]);

    [Theory]
    [MemberData(nameof(Films))]
    public async Task A_plan_is_valid_and_exactly_as_long_as_asked(string prompt, double seconds)
    {
        var breakdown = (await PlanAsync(new Brief(prompt, seconds))).Breakdown;
        Assert.Null(BreakdownRules.Check(breakdown));
        Assert.Equal(seconds, breakdown.Scenes.Sum(scene => scene.Seconds), 6);
        Assert.All(breakdown.Scenes, scene => Assert.InRange(scene.Seconds, 3, 12));
        Assert.All(breakdown.Scenes.Zip(breakdown.Scenes.Skip(1)), pair => Assert.NotEqual(pair.First.Camera, pair.Second.Camera));
    }

    [Theory]
    [MemberData(nameof(Films))]
    public async Task Narration_fills_its_scene_and_fits_it(string prompt, double seconds)
    {
        var breakdown = (await PlanAsync(new Brief(prompt, seconds))).Breakdown;
        var scenes = breakdown.Scenes;
        var estimate = NarrationTime.For(breakdown.Format.Language);
        var room = scenes
            .Select(
                (scene, index) => scene.Seconds - SceneDurations.Silence(index, scenes.Count, scene.Transition.Seconds))
            .ToArray();
        var spoken = scenes
            .Select((scene, index) => (Fill: estimate.Seconds(scene.Narration) / room[index], scene))
            .Where(pair => pair.scene.Narration.Length > 0)
            .ToArray();
        Assert.Equal(breakdown.Voice.Narrated, spoken.Length > 0);
        Assert.All(
            spoken,
            pair => Assert.True(
                pair.Fill <= (seconds < 15 ? 1.05 : 1.0) && (seconds < 15 || pair.Fill >= 0.4),
                $"{pair.Fill:0.00} {pair.scene.Narration}"));
        if (seconds is >= 15 and <= 180 && spoken.Length > 0)
        {
            var narrated = scenes.Select((scene, index) => scene.Narration.Length > 0 ? room[index] : 0).Sum();
            Assert.InRange(scenes.Sum(scene => estimate.Seconds(scene.Narration)) / narrated, 0.55, 1.0);
        }
    }

    [Theory]
    [MemberData(nameof(Films))]
    public async Task No_sentence_is_said_twice(string prompt, double seconds)
    {
        var spoken = (await PlanAsync(new Brief(prompt, seconds))).Breakdown.Scenes
            .Select(scene => scene.Narration)
            .Where(text => text.Length > 0)
            .ToArray();
        Assert.Equal(spoken.Length, spoken.Distinct().Count());
    }

    [Theory]
    [InlineData(15, 3, 4)]
    [InlineData(30, 4, 5)]
    [InlineData(60, 6, 6)]
    [InlineData(180, 14, 24)]
    public async Task The_length_decides_how_many_scenes_there_are(double seconds, int least, int most) =>
        Assert.InRange((await PlanAsync(new Brief("a film about space", seconds))).Breakdown.Scenes.Count, least, most);

    [Fact]
    public async Task Fields_win_over_the_sentence_the_sentence_over_likings_likings_over_defaults()
    {
        var likings = new Preferences(VisualStyle.Pastel, VoiceType.Deep, 1.1, -3, AspectRatio.Square);
        var plan = await PlanAsync(
            new Brief("a vertical 30-second noir style film about tea", 20, Aspect: "16:9"), likings);
        Assert.Equal(new FilmFormat(20, AspectRatio.Landscape, VisualStyle.Noir, "en", CaptionMode.Burned), plan.Breakdown.Format);
        Assert.Equal(new Voice(true, VoiceType.Deep, 1.1), plan.Breakdown.Voice);
        Assert.Equal(-3, plan.Breakdown.Music.LevelDb);
        Assert.Equal(
            ["Two lengths were named; I took 20 seconds.", "Two shapes were named; I took 16:9."], plan.Assumptions);

        var silent = (await PlanAsync(new Brief("tea"), likings)).Breakdown.Format;
        Assert.Equal(new FilmFormat(60, AspectRatio.Square, VisualStyle.Pastel, "en", CaptionMode.Burned), silent);
    }

    [Fact]
    public async Task What_was_assumed_is_said_in_the_language_of_the_person()
    {
        var plan = await PlanAsync(new Brief("Ein Film über das Meer"));
        Assert.Equal("de", plan.Breakdown.Format.Language);
        Assert.Contains("Eine Länge war nicht genannt, also habe ich 60 Sekunden geplant.", plan.Assumptions);
    }

    [Theory]
    [InlineData("Фильм о космосе", null)]
    [InlineData("a film about space", "pl")]
    [InlineData("a film about space in Japanese", null)]
    public async Task A_language_it_cannot_write_is_said_and_not_mixed(string prompt, string? language)
    {
        var plan = await PlanAsync(new Brief(prompt, 30, Language: language));
        Assert.Equal("en", plan.Breakdown.Format.Language);
        Assert.Contains(plan.Assumptions, said => said.Contains("in English", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_film_in_another_language_than_its_sentence_speaks_that_language_only()
    {
        var breakdown = (await PlanAsync(new Brief("a 30-second film about penguins in German"))).Breakdown;
        Assert.Equal("de", breakdown.Format.Language);
        Assert.DoesNotContain(breakdown.Scenes, scene => scene.Narration.Contains("penguin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ein 90-Sekunden-Film über das Leben der Wale", "Blauwal")]
    [InlineData("a 30-second film about penguins in German", "Kaiserpinguine")]
    [InlineData("un vídeo de 30 segundos sobre el pan", "harina")]
    [InlineData("一分钟关于火星的视频", "火星")]
    public async Task What_the_subject_names_is_told(string prompt, string word) =>
        Assert.Contains(
            (await PlanAsync(new Brief(prompt))).Breakdown.Scenes, scene => scene.Narration.Contains(word, StringComparison.Ordinal));

    [Fact]
    public async Task Without_a_voice_pictures_tell_in_short_scenes()
    {
        var breakdown = (await PlanAsync(new Brief("a 60-second film about space, no narration"))).Breakdown;
        Assert.False(breakdown.Voice.Narrated);
        Assert.All(breakdown.Scenes, scene =>
        {
            Assert.Empty(scene.Narration);
            Assert.NotEmpty(scene.Title);
            Assert.InRange(scene.Seconds, 4, 6);
        });
    }

    [Fact]
    public async Task A_named_hero_is_seen_and_spoken_of()
    {
        var breakdown = (await PlanAsync(new Brief("A 60-second film about a girl called Mia"))).Breakdown;
        var mia = Assert.Single(breakdown.Characters);
        Assert.Equal("mia", mia.Id.Value);
        Assert.Contains(
            breakdown.Scenes, scene => scene.Narration.Contains("Mia", StringComparison.Ordinal) && scene.Characters.Contains(mia.Id));
    }

    [Theory]
    [InlineData("space exploration", "Space Exploration")]
    [InlineData("the history of coffee", "The History of Coffee")]
    [InlineData("ein Film über das Meer", "Das Meer")]
    public async Task The_film_is_named_after_its_subject(string prompt, string title) =>
        Assert.Equal(title, (await PlanAsync(new Brief(prompt))).Breakdown.Title);

    [Theory]
    [InlineData(2, 60)]
    [InlineData(12, 60)]
    [InlineData(1, 600)]
    [InlineData(40, 15)]
    public async Task As_many_scenes_as_asked_where_the_model_allows(int scenes, double seconds)
    {
        var plan = await PlanAsync(new Brief($"a film about space in {scenes} scenes", seconds));
        Assert.Null(BreakdownRules.Check(plan.Breakdown));
        Assert.Equal(seconds, plan.Breakdown.Scenes.Sum(scene => scene.Seconds), 6);
        Assert.True(
            plan.Breakdown.Scenes.Count == scenes
                || plan.Assumptions.Any(said => said.StartsWith($"{scenes} scenes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_brief_gives_the_same_plan()
    {
        var brief = new Brief("A 60-second film about the wild sea, calm");
        Assert.Equal(await PlanAsync(brief), await PlanAsync(brief));
    }

    [Fact]
    public async Task A_cancelled_plan_is_not_made() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new OfflinePlanner().PlanAsync(new Brief("tea"), new Preferences(), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData("A 20-second film about the quiet art of zorblaxing", "nobody speaks")]
    [InlineData("Ein Film über Zorblaxe in 20 Sekunden", "spricht niemand")]
    [InlineData("Un vídeo de 20 segundos sobre los zorblax", "nadie habla")]
    [InlineData("Un film de 20 secondes sur les zorblax", "personne ne parle")]
    [InlineData("关于佐布拉克斯的20秒视频", "没有旁白")]
    public async Task Of_what_is_not_known_nothing_is_said_and_the_plan_says_what_would_help(string prompt, string said)
    {
        var plan = await PlanAsync(new Brief(prompt));

        Assert.False(plan.Breakdown.Voice.Narrated);
        Assert.All(plan.Breakdown.Scenes, scene => Assert.Empty(scene.Narration));
        Assert.Contains(plan.Assumptions, line =>
            line.Contains(said, StringComparison.Ordinal) && line.Contains("./pixora make --script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_request_tells_is_said_in_its_own_words_a_scene_each()
    {
        var plan = await PlanAsync(new Brief(
            "A 20-second film about a boy who finds three keys, in a tower, under a pier and in a bakery, and opens a door"));

        Assert.Equal(
            ["A boy finds three keys, in a tower.", "Under a pier.", "And in a bakery.", "And opens a door."],
            plan.Breakdown.Scenes.Select(scene => scene.Narration));
        Assert.Equal(
            Things,
            plan.Breakdown.Scenes.Select(scene => Things.Single(word => scene.Visual.Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Each_thing_of_a_list_is_told_of_in_its_scene()
    {
        var scenes = (await PlanAsync(new Brief("A 30-second film about bees, butterflies and ants"))).Breakdown.Scenes;

        Assert.Equal(["Bees", "Butterflies", "Ants"], scenes.Select(scene => scene.Title));
        Assert.All(scenes, scene => Assert.NotEmpty(scene.Narration));
    }

    [Fact]
    public async Task Three_short_sentences_that_ask_for_nothing_are_a_script()
    {
        const string Script =
            "The lighthouse has a keeper again. Every evening she climbs the stairs. At the top she lights the lamp.";

        var plan = (await PlanAsync(new Brief(Script))).Breakdown;

        Assert.Equal(Script, string.Join(' ', plan.Scenes.Select(scene => scene.Narration)));
    }

    private static Task<Plan> PlanAsync(Brief brief, Preferences? preferences = null) =>
        new OfflinePlanner().PlanAsync(brief, preferences ?? new Preferences(), TestContext.Current.CancellationToken);
}
