namespace Pixora.Hub.Contracts;

/// <summary>
/// A whole task as it travels to a client whose story cannot be continued. Of what grows without end it carries the
/// latest part.
/// </summary>
/// <param name="Task">Its id.</param>
/// <param name="Revision">Of the plan, 0 before there is one.</param>
/// <param name="UndoTo">The revision that undo brings back, null when there is nothing to undo.</param>
/// <param name="RedoTo">The revision that redo brings back, null when there is nothing to redo.</param>
/// <param name="Breakdown">The plan, null before there is one.</param>
/// <param name="ChatFrom">How many lines of the chat lie before these.</param>
/// <param name="AssetsFrom">How many assets lie before these.</param>
/// <param name="Quote">The newest; it counts only for the revision it names.</param>
/// <param name="Approval">The newest; it counts only for the revision it names.</param>
/// <param name="Result">The newest film.</param>
/// <param name="Error">Why the task failed, null unless it did.</param>
/// <param name="FailedScenes">Parts of the plan's scenes that could not be made.</param>
/// <param name="Question">What the person is asked and has not answered, null when nothing is.</param>
/// <param name="Deleted">Null unless its owner has deleted it.</param>
/// <param name="Queue">Its place among the films that wait to be made; null when it does not wait.</param>
public sealed record TaskSnapshot(
    string Task,
    WireStage Stage,
    WireBrief Brief,
    int Revision,
    int? UndoTo,
    int? RedoTo,
    WireBreakdown? Breakdown,
    int ChatFrom,
    IReadOnlyList<FactData.ChatMessage> Chat,
    int AssetsFrom,
    IReadOnlyList<WireAsset> Assets,
    WirePreferences Preferences,
    FactData.PriceQuoted? Quote,
    FactData.BreakdownApproved? Approval,
    WireFilm? Result,
    FactData.TaskError? Error,
    IReadOnlyList<WireFailedScene> FailedScenes,
    FactData.QuestionAsked? Question,
    FactData.TaskDeleted? Deleted,
    WireQueuePlace? Queue = null);
