using Pixora.Media.Tasks.Rules;

namespace Pixora.Media.Tasks;

public sealed partial record VideoTask
{
    /// <summary>
    /// What starts a task: its creation, the prompt as the first line of the chat and what its owner likes, or the
    /// brief's refusal.
    /// </summary>
    public static Decision Create(VideoTaskId id, UserId owner, Brief brief, Preferences? likes = null) =>
        BriefRules.Check(brief) is { } refusal
            ? Decision.Reject(refusal)
            : Decision.Accept(
                [
                    new TaskCreated(id, owner, brief),
                    new ChatMessage(Actor.Person, ChatRules.Person, brief.Prompt),
                    .. likes is null || likes == new Preferences() ? [] : (TaskFact[])[new PreferencesChanged(likes)],
                ]);

    /// <summary>Says what a command would change, without changing anything: no clock, no I/O, no exceptions.</summary>
    /// <returns>
    /// The facts to record, none when the command changes nothing or took effect before; or why it is refused.
    /// </returns>
    public Decision Decide(CommandEnvelope envelope) => 
        Steps.Mark(PainterMarks.Mark(Weigh(envelope), envelope.Painter), Revisions is [.., var now] ? now
            : null, envelope.Step);

    private Decision Weigh(CommandEnvelope envelope) => envelope switch
    {
        _ when Recall(envelope.Id, envelope.At) is { } past => past.Answer(envelope),
        _ when DeletionRules.Refuse(this, envelope.Command) is { } deleted => Decision.Reject(deleted),
        { ExpectedRevision: { } seen } when seen != Revision => Decision.Reject(RevisionRules.Stale(this, seen)),
        { Command: ProposeBreakdown c } => RevisionRules.Propose(this, c),
        { Command: EditPlan c } => JointEdits.Decide(this, envelope, c),
        { Command: Undo } => RevisionRules.Undo(this),
        { Command: Redo } => RevisionRules.Redo(this),
        { Command: RestoreRevision c } => RevisionRules.Restore(this, c),
        { Command: AddScene c } => SceneRules.Add(this, c),
        { Command: RemoveScene c } => SceneRules.Remove(this, c),
        { Command: MoveScene c } => SceneRules.Move(this, c),
        { Command: UpdateScene c } => SceneRules.Update(this, c),
        { Command: RegenerateScene c } => SceneRules.Regenerate(this, c),
        { Command: ApproveScene c } => SceneRules.Approve(this, envelope.By, c),
        { Command: PutCharacter c } => CharacterRules.Put(this, c),
        { Command: RemoveCharacter c } => CharacterRules.Remove(this, c),
        { Command: SetTitle c } => FormatRules.SetTitle(this, c),
        { Command: SetLength c } => FormatRules.SetLength(this, c),
        { Command: SetAspect c } => FormatRules.Set(this, format => format with { Aspect = c.Aspect }),
        { Command: SetStyle c } => FormatRules.Set(this, format => format with { Style = c.Style }),
        { Command: SetLanguage c } => FormatRules.Set(this, format => format with { Language = c.Language }),
        { Command: SetCaptions c } => FormatRules.Set(this, format => format with { Captions = c.Captions }),
        { Command: SetMakers c } => FormatRules.SetMakers(this, c),
        { Command: SetVoice c } => SoundRules.SetVoice(this, c),
        { Command: SetMusic c } => SoundRules.SetMusic(this, c),
        { Command: SetPreferences c } => ChatRules.SetPreferences(this, c),
        { Command: Say c } => ChatRules.Say(envelope.By, c),
        { Command: ApproveBreakdown c } => ApprovalRules.Approve(this, envelope.By, c),
        { Command: Cancel } => ApprovalRules.Cancel(this, envelope.By),
        { Command: Retry c } => ApprovalRules.Retry(this, envelope.By, c),
        { Command: DeleteTask } => DeletionRules.Delete(this, envelope),
        { Command: RestoreTask } => DeletionRules.Restore(this, envelope),
        { Command: QuotePrice or RecordAsset or CompleteFilm } => StudioRules.Decide(this, envelope),
        { Command: ReportFailure or ReportSceneFailure or HoldFilm } => StudioRules.Decide(this, envelope),
        { Command: AskQuestion c } => QuestionRules.Ask(this, envelope.By, c),
        { Command: AnswerQuestion c } => QuestionRules.Answer(this, envelope.By, c),
        { Command: CallTool or AnswerTool or EndTurn } => CrewRules.Decide(this, envelope),
        _ => Decision.Reject("command.unknown", "This version does not know the command."),
    };

    /// <summary>The revision a command made or found: the same however often it is sent.</summary>
    public int RevisionAfter(CommandEnvelope envelope) => Recall(envelope.Id, envelope.At)?.Revision ?? Revision;

    private PastCommand? Recall(CommandId id, DateTimeOffset at) => Remembered.Find(id, at);
}
