namespace Pixora.Media.Tasks;

/// <summary>Which commands a story of maximum size still accepts.</summary>
public static class StoryRoom
{
    /// <summary>
    /// True for what a full story still accepts: the owner's decisions and the work's own reports, each a few hundred
    /// bytes, so that a full story never blocks its owner. False for words and edits, whose size their sender chooses.
    /// Null for a command that is not listed here; it is treated as text.
    /// </summary>
    public static bool? IsTakenWhenFull(TaskCommand command) => command switch
    {
        ApproveBreakdown or Undo or Redo or RestoreRevision or Cancel or Retry or DeleteTask or RestoreTask => true,
        QuotePrice or RecordAsset or CompleteFilm or ReportFailure or CallTool or AnswerTool or EndTurn => true,
        ReportSceneFailure or HoldFilm => true,
        Say or ProposeBreakdown or EditPlan or AddScene or RemoveScene or MoveScene or UpdateScene or RegenerateScene
            or ApproveScene => false,
        PutCharacter or RemoveCharacter or SetTitle or SetLength or SetAspect or SetStyle or SetLanguage or SetCaptions => false,
        SetMakers or SetVoice or SetMusic or SetPreferences or AskQuestion or AnswerQuestion => false,
        _ => null,
    };

    /// <summary>
    /// True for an owner's decisions that end something: none can be repeated without another command between, so that
    /// the story stops growing.
    /// </summary>
    public static bool IsTakenAlways(TaskCommand command) => command is Cancel or DeleteTask;
}
