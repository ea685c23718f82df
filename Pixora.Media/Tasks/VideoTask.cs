using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>The state of a task: the result of its story so far, and the decision on the next command.</summary>
/// <param name="Stage">Where the task stands.</param>
/// <param name="Revisions">Every state the breakdown ever had, oldest first; empty while briefing.</param>
/// <param name="Chat">What was said, oldest first.</param>
/// <param name="Assets">The newest note on every asset made or found for this task, oldest first.</param>
/// <param name="Quote">The newest quote; it counts only for the revision it names.</param>
/// <param name="Approval">The newest approval; it counts only for the revision it names.</param>
/// <param name="Result">The newest film; it stays while a later revision is reviewed.</param>
/// <param name="Error">Why the task failed, null unless it did.</param>
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
    /// <summary>Commands that took effect. Used by the writer of the task only; not sent to clients.</summary>
    [JsonIgnore]
    public CommandMemory Remembered { get; init; } = CommandMemory.Empty;

    /// <summary>The most tool calls kept; beyond it the oldest is forgotten.</summary>
    public const int MaxToolUses = 128;

    /// <summary>The crew's tool calls, oldest first: what an interrupted turn goes on from.</summary>
    public ValueList<ToolUse> ToolUses { get; init; } = [];

    /// <summary>
    /// How many lines of the chat are dealt with, counted from its first: by a turn that ended, or by a line that the
    /// crew said outside a turn.
    /// </summary>
    public int Answered { get; init; }

    /// <summary>
    /// How the crew's last turn ended, as <see cref="TurnEnded.Outcome"/>; null before the first and after a change of
    /// stage.
    /// </summary>
    public string? LastTurn { get; init; }

    /// <summary>
    /// The parts that could not be made of the current plan and were not tried again since, in the order in which they
    /// failed.
    /// </summary>
    public ValueList<SceneFailed> FailedScenes { get; init; } = [];

    /// <summary>The most questions kept; beyond it the oldest is forgotten.</summary>
    public const int MaxQuestions = 32;

    /// <summary>What the crew asked, oldest first; at most the last one is open.</summary>
    public ValueList<TaskQuestion> Questions { get; init; } = [];

    /// <summary>What the person is asked and has not answered, null when nothing is.</summary>
    [JsonIgnore]
    public QuestionAsked? Question => Questions is [.., { State: QuestionState.Open } open] ? open.Asked : null;

    /// <summary>Until when the task can be restored; null unless its owner has deleted it.</summary>
    public TaskDeleted? Deleted { get; init; }

    /// <summary>
    /// True when there is no plan yet and the person has the word: they stopped the crew, were asked something, or were
    /// declined.
    /// </summary>
    [JsonIgnore]
    public bool WaitsForWord =>
        Stage is TaskStage.Briefing && LastTurn is TurnEnded.Interrupted or TurnEnded.Asked or TurnEnded.Refused;

    /// <summary>
    /// Index of the first line of a person that the crew has not answered, null when every line is answered.
    /// </summary>
    [JsonIgnore]
    public int? Unanswered =>
        Enumerable.Range(0, Chat.Count)
            .Skip(Answered)
            .Where(line => Chat[line].By == Actor.Person)
            .Select(line => (int?)line)
            .FirstOrDefault();

    /// <summary>
    /// How many of <see cref="Assets"/>, its first, were told before the film that is being made was begun.
    /// </summary>
    public int AssetsBefore { get; init; }

    /// <summary>When the film that is being made was begun, or taken up by a command; null while none is.</summary>
    public DateTimeOffset? ProducingSince { get; init; }

    /// <summary>The current breakdown, null while briefing.</summary>
    [JsonIgnore]
    public Breakdown? Breakdown => Revisions.Count == 0 ? null : Revisions[^1].Breakdown;

    /// <summary>Number of the current revision, 0 while briefing.</summary>
    [JsonIgnore]
    public int Revision => Revisions.Count == 0 ? 0 : Revisions[^1].Number;

    /// <summary>True when it was deleted and can no longer be restored: everything of it may be removed.</summary>
    public bool IsPastRestoring(DateTimeOffset now) => Deleted is { } deleted && now >= deleted.Until;

    /// <summary>The revision with a number, null when there is none.</summary>
    public Revision? RevisionAt(int number) => number >= 1 && number <= Revisions.Count ? Revisions[number - 1] : null;
}
