using Pixora.Agents.Chat.Offline;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Language;
using Pixora.Agents.Planning;
using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using Pixora.Tests.Agents.Chat;

namespace Pixora.Tests.Agents.GroupChat;

/// <summary>The real crew, its real tools and its real table, with no model at all.</summary>
public sealed class OfflineCrewTests
{
    [Fact]
    public async Task A_film_is_planned_and_edited_by_talking_without_a_model()
    {
        var stage = Offline(TaskStage.Briefing);

        Assert.Equal(TurnOutcome.Done, (await stage.AnswerAsync()).Outcome);
        Assert.Equal(TaskStage.Reviewing, stage.Task.Stage);
        var scenes = stage.Plan.Scenes.Count;
        await TalkAsync(
            stage,
            "Remove scene 2 and make the music calmer",
            "Swap scene 1 and scene 3",
            "Add a scene about whales after scene 1",
            "Change scene 3 to a lighthouse at night",
            "Use a deep voice",
            "Make it vertical",
            "Make a new picture for scene 1",
            "Change the style to noir",
            "Call it \"Deep Water\"");

        Assert.Equal(scenes, stage.Plan.Scenes.Count);
        Assert.Contains(
            "whale", stage.Plan.Scenes[1].Narration + stage.Plan.Scenes[1].Visual, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("a lighthouse at night", stage.Plan.Scenes[2].Visual);
        Assert.Equal(2, stage.Plan.Scenes[0].Take);
        Assert.Equal(
            (MusicMood.Calm, VoiceType.Deep, AspectRatio.Portrait, VisualStyle.Noir, "Deep Water"),
            (stage.Plan.Music.Mood, stage.Plan.Voice.Type, stage.Plan.Format.Aspect, stage.Plan.Format.Style, stage.Plan.Title));
        var revision = stage.Plan;
        await TalkAsync(stage, "undo", "Looks good, go ahead!", "Make the hero braver", "status");

        Assert.Equal("Deep Water", revision.Title);
        Assert.NotEqual("Deep Water", stage.Plan.Title);
        Assert.Equal(TaskStage.Reviewing, stage.Task.Stage);
        Assert.Single(
            stage.Lines, line => line.Contains(MessageCatalog.Format("offline", "en"), StringComparison.Ordinal));
    }

    private static CrewTurnHarness Offline(TaskStage at)
    {
        var stage = new CrewTurnHarness(at);
        var script = new OfflineResponder(new OfflinePlanWriter(new OfflinePlanner()));
        foreach (var card in Crew.All)
        {
            stage.Models[card.Role] = new OfflineClient(script, card.Name, new RecordingLedger(), TimeProvider.System);
        }

        return stage;
    }

    private static async Task TalkAsync(CrewTurnHarness stage, params string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            stage.Says(sentence);
            Assert.Equal(TurnOutcome.Done, (await stage.AnswerAsync()).Outcome);
        }
    }
}
