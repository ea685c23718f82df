using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Tasks;

public sealed class ChatTests
{
    [Fact]
    public void A_person_is_always_you()
    {
        var desk = new Desk();

        desk.Send(new Say("director", "Hello")).Facts();
        desk.Send(new Say("director", "Hello!"), Actor.Crew).Facts();

        Assert.Equal(
            [new(Actor.Person, "you", "Hello"), new(Actor.Crew, "director", "Hello!")], desk.Task.Chat.Skip(1));
    }

    [Theory]
    [InlineData(TaskStage.Briefing)]
    [InlineData(TaskStage.Reviewing)]
    [InlineData(TaskStage.Producing)]
    [InlineData(TaskStage.Completed)]
    [InlineData(TaskStage.Failed)]
    [InlineData(TaskStage.Cancelled)]
    public void One_can_speak_and_state_preferences_at_any_stage(TaskStage stage)
    {
        Assert.Single(Desk.At(stage).Send(new Say("", "Hello")).Facts());
        Assert.Single(Desk.At(stage).Send(new SetPreferences(new(Pace: 1.1))).Facts());
    }

    [Theory]
    [InlineData(" \t", "message.empty")]
    [InlineData("a\ab", "message.control")]
    public void A_message_is_text(string text, string code) =>
        Assert.Equal(code, new Desk().Send(new Say("", text)).Code());

    [Fact]
    public void A_message_has_at_most_8000_characters()
    {
        Assert.Single(new Desk().Send(new Say("", new string('a', 8000))).Facts());
        Assert.Equal("message.long", new Desk().Send(new Say("", new string('a', 8001))).Code());
    }

    [Fact]
    public void Preferences_are_kept()
    {
        var desk = new Desk();
        var likes = new Preferences(VisualStyle.Noir, VoiceType.Deep, 0.9, -3, AspectRatio.Portrait);

        Assert.Equal([new PreferencesChanged(likes)], desk.Send(new SetPreferences(likes)).Facts());
        Assert.Equal(likes, desk.Task.Preferences);
        Assert.Empty(desk.Send(new SetPreferences(likes)).Facts());
    }

    public static TheoryData<Preferences, string> Impossible { get; } = new()
    {
        { new(Pace: 3), "voice.pace" },
        { new(MusicLevelDb: double.NaN), "music.level" },
        { new(Style: (VisualStyle)99), "enum.unknown" },
        { new(Voice: (VoiceType)99), "enum.unknown" },
        { new(Aspect: (AspectRatio)99), "enum.unknown" },
    };

    [Theory]
    [MemberData(nameof(Impossible), DisableDiscoveryEnumeration = true)]
    public void Nobody_can_like_what_cannot_be(Preferences likes, string code) =>
        Assert.Equal(code, new Desk().Send(new SetPreferences(likes)).Code());
}
