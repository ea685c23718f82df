namespace Pixora.Media.Tasks;

/// <summary>A film in the making: everything the story so far says, and the rules of what may happen next.</summary>
/// <param name="Stage">Where the task stands.</param>
/// <param name="Revisions">Every state the breakdown ever had, oldest first; empty while briefing.</param>
/// <param name="Chat">What was said, oldest first.</param>
/// <param name="Seq">Number of the last entry applied.</param>
public sealed partial record VideoTask(
    VideoTaskId Id,
    UserId Owner,
    Brief Brief,
    TaskStage Stage,
    ValueList<Revision> Revisions,
    ValueList<ChatMessage> Chat,
    ValueList<AssetNote> Assets,
    Preferences Preferences,
    PriceQuoted? Quote,
    BreakdownApproved? Approval,
    FilmResult? Result,
    TaskError? Error,
    long Epoch,
    long Seq)
{
    /// <summary>The current breakdown, null while briefing.</summary>
    public Breakdown? Breakdown => Revisions.Count == 0 ? null : Revisions[^1].Breakdown;

    /// <summary>Number of the current revision, 0 while briefing.</summary>
    public int Revision => Revisions.Count == 0 ? 0 : Revisions[^1].Number;
}
