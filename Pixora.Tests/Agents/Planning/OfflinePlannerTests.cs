using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Writing;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning;

public sealed class OfflinePlannerTests
{
    public static TheoryData<string, double> Films => new MatrixTheoryData<string, double>(
        [
            "a film about space exploration", "a film about the quiet art of watchmaking", "a film about a girl called Mia",
            "ein Film über das Meer", "ein Film über alte Uhren", "un vídeo sobre las montañas", "un film sur le café",
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
        Assert.NotEmpty(spoken);
        Assert.All(
            spoken,
            pair => Assert.True(
                pair.Fill <= (seconds < 15 ? 1.05 : 1.0) && (seconds < 15 || pair.Fill >= 0.4),
                $"{pair.Fill:0.00} {pair.scene.Narration}"));
        if (seconds is >= 15 and <= 180)
        {
            var narrated = scenes.Select((scene, index) => scene.Narration.Length > 0 ? room[index] : 0).Sum();
            Assert.InRange(scenes.Sum(scene => estimate.Seconds(scene.Narration)) / narrated, 0.7, 1.0);
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
    [InlineData(180, 14, 16)]
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
    [InlineData("un vídeo de 30 segundos sobre el pan", "levaduras")]
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
    [InlineData("A 15-second film about bees", "bees")]
    [InlineData("Ein Film über Bienen in 45 Sekunden", "Bienen")]
    [InlineData("关于蜜蜂的15秒视频", "蜜蜂")]
    public async Task A_subject_its_domain_hardly_speaks_of_is_named_at_the_start(string prompt, string subject) =>
        Assert.Contains(
            subject, (await PlanAsync(new Brief(prompt))).Breakdown.Scenes[0].Narration, StringComparison.Ordinal);

    [Fact]
    public async Task Three_short_sentences_that_ask_for_nothing_are_a_script()
    {
        const string Script =
            "The lighthouse has a keeper again. Every evening she climbs the stairs. At the top she lights the lamp.";

        var plan = (await PlanAsync(new Brief(Script))).Breakdown;

        Assert.Equal(Script, string.Join(' ', plan.Scenes.Select(scene => scene.Narration)));
    }

    [Theory]
    [InlineData("A film about \u200B\u200B")]
    [InlineData("A film about “”")]
    [InlineData("\u3164 in 30 seconds")]
    [InlineData("Title: \u2060\n\nScene 1: The lamp\nThe lamp turns all night. Ships find their way by it.")]
    public async Task A_film_is_never_called_something_that_nobody_can_see(string prompt)
    {
        var plan = (await PlanAsync(new Brief(prompt))).Breakdown;

        Assert.Contains(plan.Title, char.IsAsciiLetter);
        Assert.Null(BreakdownRules.Check(plan));
    }

    private static Task<Plan> PlanAsync(Brief brief, Preferences? preferences = null) =>
        new OfflinePlanner().PlanAsync(brief, preferences ?? new Preferences(), TestContext.Current.CancellationToken);
}
