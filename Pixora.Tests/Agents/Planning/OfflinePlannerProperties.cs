using System.Text;
using CsCheck;
using Pixora.Agents.Planning;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning;

public sealed class OfflinePlannerProperties
{
    private static readonly Gen<double?> Seconds = Gen.Select(
        Gen.Bool, Gen.Double[5, 600], (said, seconds) => said ? seconds : (double?)null);

    private static readonly Gen<string> Prompts = Gen.OneOf(
        Gen.String[1, 300],
        Gen.Char[' ', '~'].Array[1, 200].Select(letters => new string(letters)),
        Gen.Int[0x4E00, 0x9FA5].Select(value => (char)value).Array[1, 400].Select(letters => new string(letters)),
        OneOf(
            "Scene 1:",
            "\n",
            "a film about",
            "30 seconds",
            "[",
            "]",
            "“",
            "”",
            "Visual:",
            "Script:",
            "called Mia",
            "girl",
            "über",
            "关于",
            "的视频",
            "in 5 scenes",
            "😀",
            "{subject}",
            "{0}",
            "%",
            "\\",
            "60 s",
            "9:16",
            ".",
            "#",
            "no narration",
            "- ",
            "1. ")
            .Array[1, 40].Select(parts => string.Join(' ', parts)));

    private static readonly Gen<Brief> Briefs = Gen.Select(
        Prompts,
        Seconds,
        OneOf<string?>(null, "16:9", "9:16", "1:1"),
        OneOf<string?>(null, "en", "de", "zh", "ar", "ru", "xh"),
        OneOf<bool?>(null, true, false),
        (prompt, seconds, aspect, language, narrated) => new Brief(prompt, seconds, aspect, null, language, narrated));

    [Fact]
    public void Any_prompt_gives_a_plan_the_model_accepts() => Briefs.Sample(
        brief =>
        {
            var plan = Plan(brief);
            var refusal = BreakdownRules.Check(plan.Breakdown);
            Assert.True(refusal is null, refusal?.ToString());
            Assert.True(plan.Breakdown.Title.Length <= FilmLimits.LongestTitle);
            Assert.Equal(
                Math.Round(plan.Breakdown.Format.Seconds, 1), plan.Breakdown.Scenes.Sum(scene => scene.Seconds), 6);
            Assert.Equal(
                Enumerable.Range(1, plan.Breakdown.Scenes.Count).Select(number => $"scene-{number}"),
                plan.Breakdown.Scenes.Select(scene => scene.Id.Value));
        },
        iter: 150);

    [Fact]
    public void A_task_accepts_the_plan_of_every_brief_it_accepts() => Briefs.Sample(
        brief =>
        {
            if (BriefRules.Check(brief) is null)
            {
                Assert.Null(BreakdownRules.Check(Plan(brief).Breakdown));
            }
        },
        iter: 100);

    [Fact]
    public void A_script_keeps_every_word_in_its_order() => Gen.Select(
            OneOf(
                "The boats are still asleep.",
                "Then the wind comes up!",
                "Nobody on the shore knows how far they will go today, and nobody asks; the sea is wide.",
                "“Where to?” she asks.",
                "3.5 miles later, it rains: 'softly', 100%, {literally} \\ and 😀 too.",
                "Dr. Brown waits…")
                .Array[1, 60],
            Gen.Int[0, 2],
            Seconds,
            (sentences, gaps, seconds) => (sentences, gaps, seconds))
        .Sample(
            script =>
            {
                var gap = script.gaps switch { 0 => " ", 1 => "\n\n", _ => "\n\nScene 7\n" };
                var prompt = "Script:\n" + string.Join(gap, script.sentences);
                var breakdown = Plan(new Brief(prompt, script.seconds)).Breakdown;
                Assert.Equal(
                    Words(string.Join(' ', script.sentences)), Words(string.Join(' ', breakdown.Scenes.Select(scene => scene.Narration))));
                Assert.Null(BreakdownRules.Check(breakdown));
            },
            iter: 100);

    [Theory]
    [InlineData("海", 7990)]
    [InlineData("w", 7990)]
    [InlineData("word ", 1590)]
    [InlineData("短句。", 2600)]
    [InlineData("A.\n\n", 1500)]
    public void The_longest_script_still_gives_a_plan(string piece, int times)
    {
        var prompt = "Script:\n" + new StringBuilder().Insert(0, piece, times);
        Assert.All(
            new double?[] { null, 5, 60, 600 }, seconds => Assert.Null(BreakdownRules.Check(Plan(new Brief(prompt, seconds)).Breakdown)));
    }

    private static Gen<T> OneOf<T>(params T[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static string[] Words(string text) =>
        text.Split([' ', '\n', '“', '”'], StringSplitOptions.RemoveEmptyEntries);

    private static Plan Plan(Brief brief) =>
        new OfflinePlanner().PlanAsync(brief, new Preferences(), CancellationToken.None).GetAwaiter().GetResult();
}
