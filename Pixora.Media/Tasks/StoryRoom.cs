namespace Pixora.Media.Tasks;

/// <summary>What a story that has reached its greatest size still takes.</summary>
public static class StoryRoom
{
    /// <summary>
    /// True for what a full story still takes: the owner's decisions and the work's own reports, each a few hundred bytes, so that a full
    /// story never blocks its owner.
    /// False for words and edits, whose size their sender chooses. Null for a command that nobody has decided about; it is treated as
    /// words.
    /// </summary>
    public static bool? IsTakenWhenFull(TaskCommand command) => command switch
    {
        ApproveBreakdown or Undo or Redo or RestoreRevision or Cancel or Retry or DeleteTask or RestoreTask => true,
        QuotePrice or RecordAsset or CompleteFilm or ReportFailure or CallTool or AnswerTool or EndTurn => true,
        Say or ProposeBreakdown or AddScene or RemoveScene or MoveScene or UpdateScene or RegenerateScene or ApproveScene => false,
        PutCharacter or RemoveCharacter or SetTitle or SetLength or SetAspect or SetStyle or SetLanguage or SetCaptions => false,
        SetMakers or SetVoice or SetMusic or SetPreferences => false,
        _ => null,
    };

    /// <summary>
    /// True for an owner's decisions that end something: none can be repeated without another between, so that a story that takes no other
    /// stops to grow.
    /// </summary>
    public static bool IsTakenAlways(TaskCommand command) => command is Cancel or DeleteTask;
}
