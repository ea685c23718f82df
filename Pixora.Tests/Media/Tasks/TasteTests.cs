using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

/// <summary>What is learned from a choice that is made in one film after the other.</summary>
public sealed class TasteTests
{
    private const string Noir = "\"noir\"";
    private const string Vivid = "\"vivid\"";

    private static readonly Chosen NoirChosen = new("style", Noir);

    [Fact]
    public void The_same_choice_in_three_films_is_learned_with_the_films_it_came_from()
    {
        var taste = After(Nothing, [new(1, NoirChosen), new(2, NoirChosen)]);
        Assert.Equal(new Preferences(), taste.Likes);

        taste = After(taste, [new(3, NoirChosen)]);

        Assert.Equal(new Preferences(VisualStyle.Noir), taste.Likes);
        Assert.Equal([Film(1), Film(2), Film(3)], taste.Learned["style"]);
        Assert.Empty(taste.Choose(Film(4), [NoirChosen]).Likings);
    }

    [Fact]
    public void A_film_counts_once_with_what_it_was_settled_for_at_last()
    {
        Assert.Equal(
            new Preferences(),
            After(Nothing, [new(1, NoirChosen), new(1, NoirChosen), new(2, NoirChosen), new(2, NoirChosen)]).Likes);
        Assert.Equal(
            new Preferences(),
            After(Nothing, [new(1, NoirChosen), new(2, NoirChosen), new(2, new("style", Vivid)), new(3, NoirChosen)]).Likes);
        Assert.Equal(
            new Preferences(),
            After(Nothing, [new(1, NoirChosen), new(2, NoirChosen), new(2, new("style", null)), new(3, NoirChosen)]).Likes);
        Assert.Equal(new Preferences(), After(Nothing, [new(1, NoirChosen), new(2, new("voice", Noir)), new(3, NoirChosen)]).Likes);
    }

    [Fact]
    public void What_was_stated_is_not_overruled_and_what_was_learned_is()
    {
        var stated = Then(Nothing, Nothing.State([new("style", Vivid)]));
        Assert.Equal(
            VisualStyle.Vivid, After(stated, [new(1, NoirChosen), new(2, NoirChosen), new(3, NoirChosen)]).Likes.Style);

        var learned = After(Nothing, [new(1, NoirChosen), new(2, NoirChosen), new(3, NoirChosen)]);
        var vivid = new Chosen("style", Vivid);
        Assert.Equal(VisualStyle.Vivid, After(learned, [new(4, vivid), new(5, vivid), new(6, vivid)]).Likes.Style);
    }

    [Fact]
    public void What_was_deleted_is_learned_again_only_from_other_films()
    {
        var learned = After(Nothing, [new(1, NoirChosen), new(2, NoirChosen), new(3, NoirChosen)]);
        var deleted = Then(learned, learned.State([new("style", null)]));

        var again = After(deleted, [new(1, NoirChosen), new(2, NoirChosen), new(3, NoirChosen), new(4, NoirChosen), new(5, NoirChosen)]);
        Assert.Equal(new Preferences(), again.Likes);
        Assert.Equal([Film(4), Film(5), Film(6)], After(again, [new(6, NoirChosen)]).Learned["style"]);
    }

    [Fact]
    public void Every_entry_is_a_matter_of_taste()
    {
        Assert.Equal(["style", "voice", "pace", "musicLevelDb", "aspect"], PreferenceEntries.Names);
        var wishes = new Preferences(VisualStyle.Noir, VoiceType.Deep, 0.9, -4, AspectRatio.Portrait);

        Assert.Equal(PreferenceEntries.Names, Choices.In(wishes, new()).Select(chosen => chosen.Entry));
        Assert.Empty(Choices.In(wishes, wishes));
        Assert.Empty(Choices.In(new(VisualStyle.Cinematic, VoiceType.Neutral, 1, 0, AspectRatio.Landscape), new()));
        Assert.Equal([new("style", "\"cinematic\"")], Choices.In(new(VisualStyle.Cinematic), wishes));
    }

    [Fact]
    public void An_edit_of_the_person_is_a_choice_and_undoing_it_is_none()
    {
        var desk = Desk.At(TaskStage.Reviewing);

        Assert.Equal([NoirChosen], Edit(desk, new SetStyle(VisualStyle.Noir)));
        Assert.Equal(
            [new("voice", "\"deep\""), new("pace", "0.9")], Edit(desk, new SetVoice(new(true, VoiceType.Deep, 0.9))));
        Assert.Equal([new("musicLevelDb", "-4")], Edit(desk, new SetMusic(desk.Plan.Music with { LevelDb = -4 })));
        Assert.Equal([new("musicLevelDb", null)], Edit(desk, new Undo()));
        Assert.Equal([new("style", null)], Edit(desk, new SetStyle(VisualStyle.Cinematic)));
        Assert.Empty(Edit(desk, new ProposeBreakdown(Plans.Sea with { Format = Plans.Sea.Format with { Aspect = AspectRatio.Square } })));
    }

    [Fact]
    public void An_edit_of_the_crew_is_a_choice_when_it_answers_what_the_person_wrote_after_the_brief()
    {
        var desk = Desk.At(TaskStage.Reviewing);
        Assert.Empty(Edit(desk, new SetStyle(VisualStyle.Noir), Actor.Crew));

        desk.Send(new EndTurn(1, "done"), Actor.Crew).Facts();
        Assert.Empty(Edit(desk, new SetStyle(VisualStyle.Vivid), Actor.Crew));
        desk.Send(new Say("", "Black and white, please")).Facts();

        Assert.Equal([NoirChosen], Edit(desk, new SetStyle(VisualStyle.Noir), Actor.Crew));
    }

    private static Taste Nothing { get; } = new(new(), new Dictionary<string, ValueList<VideoTaskId>>(), []);

    private static VideoTaskId Film(int number) => new($"{number:x32}");

    private static ValueList<Chosen> Edit(Desk desk, TaskCommand command, Actor by = Actor.Person)
    {
        var before = desk.Task;
        desk.Send(command, by).Facts();
        return Choices.In(before, new CommandEnvelope(new("edit"), by, Desk.Morning, command), desk.Task);
    }

    private static Taste After(Taste taste, IEnumerable<FilmChoice> choices) =>
        choices.Aggregate(taste, (now, choice) => Then(now, now.Choose(Film(choice.Film), [choice.Chosen])));

    /// <summary>As a store keeps it.</summary>
    private static Taste Then(Taste taste, TasteChange change)
    {
        var learned = taste.Learned.Where(one => change.Likings.All(liking => liking.Entry != one.Key)).ToDictionary();
        foreach (var liking in change.Learned)
        {
            learned[liking.Entry] = liking.From!;
        }

        var kept = taste.Choices.Where(
            choice => !change.Choices.Any(other => other.Entry == choice.Entry && other.Task == choice.Task));
        return new(change.ApplyTo(taste.Likes), learned, [.. kept, .. change.Choices.Where(choice => choice.Value != Choice.Withdrawn)]);
    }

    private sealed record FilmChoice(int Film, Chosen Chosen);
}
