using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>The level of access that each command needs.</summary>
internal static class CommandAccess
{
    /// <summary>Stopping the crew, which is no command of the task.</summary>
    public const AccessLevel Interrupting = AccessLevel.Editor;

    /// <summary>Why a caller of this level may not send the command, null when they may.</summary>
    public static Refusal? Refuse(AccessLevel level, TaskCommand command) =>
        Refuse(level, LevelOf(command) ?? AccessLevel.Owner);

    /// <summary>Why a level is not enough, null when it is.</summary>
    public static Refusal? Refuse(AccessLevel level, AccessLevel needed) => level >= needed ? null : new(
        "access.level", $"You are {Article(level)} of this film; this takes {Article(needed)}. Ask its owner.");

    /// <summary>
    /// The least level that may send a command. Null for a command that nobody has decided about: then it takes the
    /// owner, and a test fails.
    /// </summary>
    internal static AccessLevel? LevelOf(TaskCommand command) => command switch
    {
        Say or SetTitle or UpdateScene or AddScene or RemoveScene or MoveScene or RegenerateScene => AccessLevel.Editor,
        PutCharacter or RemoveCharacter or ProposeBreakdown or EditPlan => AccessLevel.Editor,
        SetLength or SetAspect or SetStyle or SetLanguage or SetCaptions => AccessLevel.Editor,
        SetMakers or SetVoice or SetMusic => AccessLevel.Editor,
        Undo or Redo or RestoreRevision or Cancel or AnswerQuestion => AccessLevel.Editor,
        ApproveScene or ApproveBreakdown or Retry => AccessLevel.Approver,
        // What the owner likes counts for all their films.
        SetPreferences or DeleteTask or RestoreTask => AccessLevel.Owner,
        // The crew's and the server's own: sent by a person, the task refuses them.
        QuotePrice or RecordAsset or CompleteFilm or ReportFailure or ReportSceneFailure or HoldFilm => AccessLevel.Owner,
        AskQuestion or CallTool or AnswerTool or EndTurn => AccessLevel.Owner,
        _ => null,
    };

    private static string Article(AccessLevel level) => level switch
    {
        AccessLevel.Viewer => "a viewer",
        AccessLevel.Editor => "an editor",
        AccessLevel.Approver => "an approver",
        AccessLevel.Owner => "the owner",
        _ => "nobody",
    };
}
