using Pixora.Agents.GroupChat;
using Pixora.Agents.Roles;
using Pixora.Agents.Transcript;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>The whole selection table, without a model.</summary>
public sealed class SpeakerSelectionTests
{
    /// <summary>
    /// Who speaks when the last message names nobody. Columns: the last speaker, from nobody over the roles in their
    /// order. D director, S scene writer, M the model is asked, – the turn ends.
    /// </summary>
    private const string Table = """
                              nobody  D  S  C  A  M  E
        Briefing   Nothing       D    –  –  –  –  –  –
        Briefing   Question      D    –  –  –  –  –  –
        Briefing   Declined      D    –  –  –  –  –  –
        Briefing   Refusal       D    –  D  D  D  D  D
        Briefing   NewPlan     D    –  M  –  –  –  –
        Briefing   NoPlan        D    S  –  S  S  S  S
        Reviewing  Nothing       D    –  –  –  –  –  –
        Reviewing  Question      D    –  –  –  –  –  –
        Reviewing  Declined      D    –  –  –  –  –  –
        Reviewing  Refusal       D    –  D  D  D  D  D
        Reviewing  NewPlan     D    –  M  –  –  –  –
        Reviewing  NoPlan        D    –  –  –  –  –  –
        Producing  Nothing       D    –  –  –  –  –  –
        Producing  Question      D    –  –  –  –  –  –
        Producing  Declined      D    –  –  –  –  –  –
        Producing  Refusal       D    –  D  D  D  D  D
        Producing  NewPlan     D    –  M  –  –  –  –
        Producing  NoPlan        D    –  –  –  –  –  –
        Completed  Nothing       D    –  –  –  –  –  –
        Completed  Question      D    –  –  –  –  –  –
        Completed  Declined      D    –  –  –  –  –  –
        Completed  Refusal       D    –  D  D  D  D  D
        Completed  NewPlan     D    –  M  –  –  –  –
        Completed  NoPlan        D    –  –  –  –  –  –
        Failed     Nothing       D    –  –  –  –  –  –
        Failed     Question      D    –  –  –  –  –  –
        Failed     Declined      D    –  –  –  –  –  –
        Failed     Refusal       D    –  D  D  D  D  D
        Failed     NewPlan     D    –  M  –  –  –  –
        Failed     NoPlan        D    –  –  –  –  –  –
        Cancelled  Nothing       D    –  –  –  –  –  –
        Cancelled  Question      D    –  –  –  –  –  –
        Cancelled  Declined      D    –  –  –  –  –  –
        Cancelled  Refusal       D    –  D  D  D  D  D
        Cancelled  NewPlan     D    –  M  –  –  –  –
        Cancelled  NoPlan        D    –  –  –  –  –  –
        Waiting    Nothing       D    –  –  –  –  –  –
        Waiting    Question      D    –  –  –  –  –  –
        Waiting    Declined      D    –  –  –  –  –  –
        Waiting    Refusal       D    –  D  D  D  D  D
        Waiting    NewPlan       D    –  M  –  –  –  –
        Waiting    NoPlan        D    –  –  –  –  –  –
        """;

    private static readonly Role?[] Speakers = [null, .. Enum.GetValues<Role>()];

    [Fact]
    public void Who_speaks_next_when_nobody_is_named()
    {
        var rows =
            from stage in Enum.GetValues<TaskStage>()
            from pending in Enum.GetValues<OpenPoint>()
            select string.Join(
                ' ', [$"{stage}", $"{pending}", .. Speakers.Select(last => Sign(SpeakerSelection.Next(new(stage, last, pending, null))))]);

        Assert.Equal(
            Table.Split('\n').Skip(1).Select(
                row => string.Join(' ', row.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))),
            rows);
    }

    [Fact]
    public void Whoever_is_named_speaks_unless_they_just_did()
    {
        var all =
            from stage in Enum.GetValues<TaskStage>()
            from pending in Enum.GetValues<OpenPoint>()
            from last in Speakers
            from named in Enum.GetValues<Role>()
            select new SpeakerContext(stage, last, pending, named);

        Assert.All(all, situation => Assert.Equal(
            situation.LastSpeaker == situation.Addressed
                ? SpeakerSelection.Next(situation with { Addressed = null })
                : new SpeakerDecision.Speak(situation.Addressed!.Value),
            SpeakerSelection.Next(situation)));
    }

    [Fact]
    public void Who_asked_several_colleagues_brings_the_turn_to_its_end()
    {
        var served = new SpeakerContext(TaskStage.Reviewing, Role.Editor, OpenPoint.Nothing, null) { Returns = true };

        Assert.Equal(new SpeakerDecision.Speak(Role.Director), SpeakerSelection.Next(served));
        Assert.Equal(new SpeakerDecision.Speak(Role.Composer),
            SpeakerSelection.Next(served with { Addressed = Role.Composer }));
        Assert.IsType<SpeakerDecision.End>(SpeakerSelection.Next(served with { Open = OpenPoint.Question }));
    }

    [Fact]
    public void The_model_is_asked_only_about_those_who_finish_a_plan()
    {
        var ask = Assert.IsType<SpeakerDecision.AskModel>(
            SpeakerSelection.Next(new(TaskStage.Reviewing, Role.SceneWriter, OpenPoint.NewPlan, null)));

        Assert.Equal([Role.CharacterDesigner, Role.AssetMaker, Role.Composer, Role.Editor], ask.Candidates);
    }

    [Theory]
    [InlineData("@composer calmer", Role.Composer)]
    [InlineData("Good.\n@Scene_Writer, shorten it. Or ask @editor.", Role.SceneWriter, Role.Editor)]
    [InlineData("@Scene Writer: three scenes, @asset-maker a storm, @CharacterDesigner the captain", Role.SceneWriter,
        Role.AssetMaker,
        Role.CharacterDesigner)]
    [InlineData("@editor and @editor again", Role.Editor)]
    [InlineData("mail me at ada@editor.example")]
    [InlineData("@nobody @composers")]
    [InlineData("the composer")]
    internal void A_message_names_roles_with_an_at_sign(string text, params Role[] roles) =>
        Assert.Equal(roles, MessageAddress.Of(text));

    [Theory]
    [InlineData("Which one?", true)]
    [InlineData("哪一个？ ", true)]
    [InlineData("أيهما؟", true)]
    [InlineData("Why? Because.", false)]
    [InlineData("", false)]
    public void A_message_that_ends_with_a_question_asks(string text, bool asks) =>
        Assert.Equal(asks, MessageAddress.Asks(text));

    private static string Sign(SpeakerDecision cue) => cue switch
    {
        SpeakerDecision.Speak { Role: var role } => role.ToString()[..1],
        SpeakerDecision.AskModel => "M",
        _ => "–",
    };
}
