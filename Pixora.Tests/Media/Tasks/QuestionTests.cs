using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>What the crew asks is a fact with an id; an answer names it.</summary>
public sealed class QuestionTests
{
    private readonly Desk desk = new();

    [Fact]
    public void A_question_is_answered_by_a_choice_and_the_choice_is_the_persons_line()
    {
        Ask("q-1");

        Assert.Equal("q-1", desk.Task.Question?.Id);
        Assert.Equal(
            [new QuestionAnswered("q-1", 2, "For sailors"), new ChatMessage(Actor.Person, "you", "For sailors")],
            desk.Send(new AnswerQuestion("q-1", Choice: 2)).Facts());
        Assert.Null(desk.Task.Question);
    }

    [Fact]
    public void Or_in_own_words()
    {
        Ask("q-1");

        Assert.Equal(
            new QuestionAnswered("q-1", null, "For my mother"), desk.Send(new AnswerQuestion("q-1", Text: "For my mother")).Facts()[0]);
    }

    [Fact]
    public void A_second_answer_and_one_to_nothing_are_refused()
    {
        Ask("q-1");
        desk.Send(new AnswerQuestion("q-1", Choice: 1)).Facts();

        Assert.Equal("question.answered", desk.Send(new AnswerQuestion("q-1", Choice: 1)).Code());
        Assert.Equal("question.unknown", desk.Send(new AnswerQuestion("q-2", Choice: 1)).Code());
    }

    [Fact]
    public void A_question_that_things_have_gone_on_from_is_stale()
    {
        TaskCommand[] moves = [new Say("", "Something else"), new AskQuestion("q-2", "director", "And?", ["Yes", "No"])];
        foreach (var move in moves.Append(new ProposeBreakdown(Plans.Sea)).Append(new Cancel()))
        {
            var one = new Desk();
            one.Send(Question("q-1"), Actor.Crew).Facts();
            one.Send(move, move is AskQuestion or ProposeBreakdown ? Actor.Crew : Actor.Person).Facts();

            Assert.Equal("question.stale", one.Send(new AnswerQuestion("q-1", Choice: 1)).Code());
        }
    }

    [Fact]
    public void It_stays_open_while_the_film_waits_for_failed_scenes()
    {
        var film = Desk.At(TaskStage.Producing);
        film.Send(new ReportSceneFailure(SceneId.Of(2), "image", "key", "provider.refused", "No.", Payment.No), Actor.Studio).Facts();
        film.Send(Question("q-1"), Actor.Crew).Facts();
        film.Send(new HoldFilm(1), Actor.Studio).Facts();

        Assert.Equal("q-1", film.Task.Question?.Id);
    }

    [Theory]
    [InlineData(0, null, "answer.choice")]
    [InlineData(3, null, "answer.choice")]
    [InlineData(1, "Both", "answer.choice")]
    [InlineData(null, null, "answer.choice")]
    [InlineData(null, " ", "message.empty")]
    [InlineData(null, "a\u0000b", "message.control")]
    public void An_answer_is_one_of_the_choices_or_words(int? choice, string? text, string code)
    {
        Ask("q-1");

        Assert.Equal(code, desk.Send(new AnswerQuestion("q-1", choice, text)).Code());
        Assert.Equal("q-1", desk.Task.Question?.Id);
    }

    [Fact]
    public void Only_the_crew_asks_and_only_a_person_answers()
    {
        Assert.Equal("actor.crew", desk.Send(Question("q-1")).Code());
        Ask("q-1");
        Assert.Equal("approval.person", desk.Send(new AnswerQuestion("q-1", Choice: 1), Actor.Crew).Code());
        Assert.Empty(desk.Send(Question("q-1"), Actor.Crew).Facts());
    }

    [Theory]
    [InlineData("", "For whom?", "question.name", "a", "b")]
    [InlineData("q", "", "question.text", "a", "b")]
    [InlineData("q", "For whom?", "question.choices", "a")]
    [InlineData("q", "For whom?", "question.choices", "a", "b", "c", "d")]
    [InlineData("q", "For whom?", "question.choices", "a", "two\nlines")]
    public void A_question_has_words_and_two_or_three_choices(string id, string text, string code, params string[] choices) =>
        Assert.Equal(code, desk.Send(new AskQuestion(id, "director", text, [.. choices]), Actor.Crew).Code());

    private static AskQuestion Question(string id) => new(id, "director", "For whom is it?", ["For children", "For sailors"]);

    private void Ask(string id) => Assert.Single(desk.Send(Question(id), Actor.Crew).Facts());
}
