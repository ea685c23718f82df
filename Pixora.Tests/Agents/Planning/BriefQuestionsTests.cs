using Pixora.Agents.Planning;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.Planning;

public sealed class BriefQuestionsTests
{
    private const string Doubtful =
        "My grandmother turns 80 next week. She was born in a village by the lake. We still have her old bicycle. "
        + "Something warm would be nice.";

    [Theory]
    [InlineData("A film about tea, no music, with a loud song", BriefQuestionKind.Contradiction)]
    [InlineData("20 seconds about bees, fifteen scenes of four seconds each", BriefQuestionKind.Contradiction)]
    [InlineData("Ein Film über Tee, ohne Untertitel, mit großen Untertiteln", BriefQuestionKind.Contradiction)]
    [InlineData("make a film of my diary", BriefQuestionKind.Missing)]
    [InlineData("Mach einen Film aus meinem Tagebuch", BriefQuestionKind.Missing)]
    [InlineData("haz una película de mi diario", BriefQuestionKind.Missing)]
    [InlineData("fais un film de mon journal intime", BriefQuestionKind.Missing)]
    [InlineData("用我的日记做一个短片", BriefQuestionKind.Missing)]
    [InlineData(Doubtful, BriefQuestionKind.Script)]
    public void What_is_open_is_asked_with_two_or_three_ways_out(string prompt, BriefQuestionKind kind)
    {
        var asked = BriefQuestions.Of(new(prompt));

        Assert.NotNull(asked);
        Assert.Equal(kind, asked.Kind);
        Assert.InRange(asked.Choices.Count, QuestionAsked.FewestChoices, QuestionAsked.MostChoices);
    }

    [Theory]
    [InlineData("A 60-second cinematic film about space exploration")]
    [InlineData("A film about the history of the diary, with quiet music")]
    [InlineData("20 seconds about bees in five scenes of four seconds each")]
    [InlineData("Ein Film über Tee ohne Musik")]
    public void A_clear_brief_is_not_asked_about(string prompt) => Assert.Null(BriefQuestions.Of(new(prompt)));

    [Fact]
    public void Each_way_out_settles_the_contradiction()
    {
        var brief = new Brief("20 seconds about bees, fifteen scenes of four seconds each");
        var asked = BriefQuestions.Of(brief)!;

        Assert.All(asked.Choices, choice => Assert.Null(BriefQuestions.Of(BriefQuestions.Settle(brief, choice))));
        Assert.Equal(60, Plan(BriefQuestions.Settle(brief, asked.Choices[0])).Format.Seconds);
        Assert.Equal(5, Plan(BriefQuestions.Settle(brief, asked.Choices[1])).Scenes.Count);
    }

    [Fact]
    public void The_answer_decides_between_script_and_subject()
    {
        var brief = new Brief(Doubtful);
        var asked = BriefQuestions.Of(brief)!;
        var spoken = Plan(BriefQuestions.Settle(brief, asked.Choices[0]));
        var planned = Plan(BriefQuestions.Settle(brief, asked.Choices[1]));

        Assert.Contains(spoken.Scenes, scene => scene.Narration.Contains("born in a village", StringComparison.Ordinal));
        Assert.DoesNotContain(planned.Scenes, scene => scene.Narration.Contains("born in a village", StringComparison.Ordinal));
    }

    private static Breakdown Plan(Brief brief) =>
        new OfflinePlanner().PlanAsync(brief, new(), CancellationToken.None).GetAwaiter().GetResult().Breakdown;
}
