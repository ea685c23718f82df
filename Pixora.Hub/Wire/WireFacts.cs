using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>Facts as they travel.</summary>
internal static class WireFacts
{
    public static WireFact Of(StoryEntry entry) => new(entry.Epoch, entry.Seq, entry.At, DataOf(entry.Fact));

    /// <exception cref="ArgumentOutOfRangeException">A fact that nobody has given a place in the contracts.</exception>
    public static FactData DataOf(TaskFact fact) => fact switch
    {
        ChatMessage f => Of(f),
        AssetReady f => new FactData.AssetReady(WirePlans.Of(f.Asset)),
        RevisionFact f => Of(f) with { Since = f.Since },
        TaskCreated f => new FactData.TaskCreated(f.Task.Value, f.Owner.Value, WirePlans.Of(f.Brief)),
        PreferencesChanged f => new FactData.PreferencesChanged(WirePlans.Of(f.Preferences)),
        PriceQuoted f => Of(f),
        BreakdownApproved f => Of(f),
        StageChanged f => new FactData.StageChanged((WireStage)f.Stage),
        FilmCompleted f => new FactData.FilmCompleted(WirePlans.Of(f.Result)),
        TaskError f => Of(f),
        SceneFailed f =>
            new FactData.SceneFailed(f.Scene.Value, f.Part, f.Key, f.Code, f.Message, (WirePayment)f.Paid),
        ScenesRetried f => new FactData.ScenesRetried([.. f.Scenes.Select(scene => scene.Value)]),
        QuestionAsked f => Of(f),
        QuestionAnswered f => new FactData.QuestionAnswered(f.Id, f.Choice, f.Text),
        ToolCalled f => new FactData.ToolCalled(f.Speaker, f.Tool, f.Call, f.Arguments),
        ToolAnswered f => new FactData.ToolAnswered(f.Speaker, f.Tool, f.Call, f.Ok, f.Code, f.Message),
        TurnEnded f => new FactData.TurnEnded(f.Through, f.Outcome),
        TaskDeleted f => Of(f),
        TaskRestored => new FactData.TaskRestored(),
        _ => throw new ArgumentOutOfRangeException(
            nameof(fact), fact.GetType().Name, "This fact has no record in Hub/Contracts."),
    };

    public static FactData.ChatMessage Of(ChatMessage line) =>
        new((WireActor)line.By, line.Speaker, line.Text, line.Id);

    public static FactData.PriceQuoted Of(PriceQuoted quote) => new(quote.Revision, quote.Price);

    public static FactData.BreakdownApproved Of(BreakdownApproved approval) =>
        new(approval.Revision, approval.PriceCeiling);

    public static FactData.TaskError Of(TaskError error) => new(error.Code, error.Message, error.Scene?.Value);

    public static FactData.QuestionAsked Of(QuestionAsked question) =>
        new(question.Id, question.Speaker, question.Text, [.. question.Choices]);

    public static FactData.TaskDeleted Of(TaskDeleted deletion) => new(deletion.Until);

    private static FactData.OfRevision Of(RevisionFact fact) => fact switch
    {
        BreakdownProposed f => new FactData.BreakdownProposed(f.Revision, WirePlans.Of(f.Breakdown)),
        SceneAdded f => new FactData.SceneAdded(f.Revision, WirePlans.Of(f.Scene), f.Index),
        SceneRemoved f => new FactData.SceneRemoved(f.Revision, f.Scene.Value),
        SceneMoved f => new FactData.SceneMoved(f.Revision, f.Scene.Value, f.Index),
        SceneChanged f => new FactData.SceneChanged(f.Revision, WirePlans.Of(f.Scene)),
        SceneApproved f => new FactData.SceneApproved(f.Revision, f.Scene.Value, f.Approved),
        CharacterChanged f => new FactData.CharacterChanged(f.Revision, WirePlans.Of(f.Character)),
        CharacterRemoved f => new FactData.CharacterRemoved(f.Revision, f.Character.Value),
        TitleChanged f => new FactData.TitleChanged(f.Revision, f.Title),
        LengthChanged f => new FactData.LengthChanged(f.Revision, f.Seconds),
        FormatChanged f => new FactData.FormatChanged(f.Revision, WirePlans.Of(f.Format)),
        VoiceChanged f => new FactData.VoiceChanged(f.Revision, WirePlans.Of(f.Voice)),
        MusicChanged f => new FactData.MusicChanged(f.Revision, WirePlans.Of(f.Music)),
        RevisionRestored f => new FactData.RevisionRestored(f.Revision, f.From, f.UndoTo, f.RedoTo),
        _ => throw new ArgumentOutOfRangeException(
            nameof(fact), fact.GetType().Name, "This fact has no record in Hub/Contracts."),
    };
}
