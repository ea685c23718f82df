using Microsoft.Extensions.AI;
using Pixora.Agents.GroupChat;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Tasks;

namespace Pixora.Tests.Agents.GroupChat;

public sealed class ChatHistoryTests
{
    [Fact]
    public void Recent_lines_are_whole_and_older_ones_a_line_each()
    {
        var task = Talked(30, text: $"{new string('a', 300)}\nsecond line");

        var recap = ChatHistory.Of(task, first: 30, recent: 4);

        Assert.Equal(
            [ChatRole.User, ChatRole.User, ChatRole.Assistant, ChatRole.User, ChatRole.Assistant, ChatRole.User],
            recap.Select(message => message.Role));
        Assert.StartsWith("Earlier in this conversation, in short:", recap[0].Text, StringComparison.Ordinal);
        Assert.InRange(recap[0].Text.Length, 1000, 4500);
        Assert.All(recap[0].Text.Split('\n').Skip(1), line => Assert.InRange(line.Length, 1, 200));
        Assert.All(recap.Skip(1).SkipLast(1), message => Assert.EndsWith("second line", message.Text, StringComparison.Ordinal));
        Assert.Equal("The question", recap[^1].Text);
    }

    [Fact]
    public void What_does_not_fit_the_summary_is_counted() =>
        Assert.Contains(
            "lines before these are left out)",
            ChatHistory.Of(Talked(200, new string('b', 300)), 200, 4)[0].Text,
            StringComparison.Ordinal);

    [Fact]
    public void Everything_the_person_said_since_is_asked_and_the_crews_own_lines_of_the_turn_are_left_to_it()
    {
        var task = Talked(0, "") with
        {
            Chat = [
                new(Actor.Person, "you", "One"),
                new(Actor.Crew, "director", "Half an answer", "turn-1-0-1"),
                new(Actor.Person, "you", "Two")],
        };

        Assert.Equal(["One", "Two"], ChatHistory.Of(task, 0, 4).Select(message => message.Text));
    }

    /// <summary>Two messages sent quickly: the first wish was carried out a second time with the other.</summary>
    [Fact]
    public void The_answer_to_a_first_message_stands_before_a_second_that_came_while_it_was_worked_on()
    {
        var task = Talked(0, "");
        task = task with
        {
            Chat = [
                new(Actor.Person, "you", "Black and white, please"),
                new(Actor.Person, "you", "And no music"),
                new(Actor.Crew, "director", "It is black and white.", $"{TurnRecord.PrefixOf(task, 0)}1"),
                new(Actor.Crew, "director", "One moment.", $"{TurnRecord.PrefixOf(task, 1)}1")],
        };

        Assert.Equal(
            ["Black and white, please", "It is black and white.", "And no music"],
            ChatHistory.Of(task, first: 1, recent: 4).Select(message => message.Text));
    }

    [Fact]
    public void Of_much_that_was_said_while_nobody_answered_the_newest_is_whole()
    {
        var task = Talked(0, "") with { Chat = [
            .. Enumerable
            .Range(1, 300)
            .Select(line => new Pixora.Media.Tasks.ChatMessage(Actor.Person, "you", $"{line}: {new string('c', 4000)}"))] };

        var recap = ChatHistory.Of(task, 0, 4);

        Assert.Equal(["297", "298", "299", "300"], recap.Skip(1).Select(message => message.Text.Split(':')[0]));
        Assert.StartsWith("Earlier in this conversation, in short:", recap[0].Text, StringComparison.Ordinal);
        Assert.InRange(recap[0].Text.Length, 1000, 4500);
    }

    [Fact]
    public void The_state_holds_every_scene_and_keeps_long_texts_short()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        desk.Send(new UpdateScene(new("scene-1"), new(Narration: new string('x', 1900)))).Facts();

        var state = FilmState.Of(desk.Task);

        Assert.Contains("\"id\":\"scene-3\"", state, StringComparison.Ordinal);
        Assert.Contains("\"price\":", FilmState.Of(Desk.At(TaskStage.Reviewing).Task), StringComparison.Ordinal);
        Assert.InRange(state.Length, 1000, 4000);
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd🌊g", 6, "abcd…")]
    public void Text_is_cut_between_characters(string text, int most, string cut) =>
        Assert.Equal(cut, DisplayText.Shorten(text, most));

    [Fact]
    public void What_cannot_be_shown_is_left_out() => Assert.Equal("a\nb", DisplayText.Clean("a\0\nb\ud83c\u001b"));

    /// <summary>A task whose person and director took turns, and then a question.</summary>
    private static VideoTask Talked(int lines, string text)
    {
        var said = Enumerable.Range(0, lines).Select(n => n % 2 == 0
            ? new Pixora.Media.Tasks.ChatMessage(Actor.Person, "you", text)
            : new Pixora.Media.Tasks.ChatMessage(Actor.Crew, "director", text));
        return Desk.At(TaskStage.Reviewing).Task with { Chat = [.. said, new(Actor.Person, "you", "The question")] };
    }
}
