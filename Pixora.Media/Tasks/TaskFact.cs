using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>An event of a task. Replaying all facts in order gives the task again.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TaskCreated), "task_created")]
[JsonDerivedType(typeof(ChatMessage), "chat_message")]
[JsonDerivedType(typeof(BreakdownProposed), "breakdown_proposed")]
[JsonDerivedType(typeof(SceneAdded), "scene_added")]
[JsonDerivedType(typeof(SceneRemoved), "scene_removed")]
[JsonDerivedType(typeof(SceneMoved), "scene_moved")]
[JsonDerivedType(typeof(SceneChanged), "scene_changed")]
[JsonDerivedType(typeof(SceneApproved), "scene_approved")]
[JsonDerivedType(typeof(CharacterChanged), "character_changed")]
[JsonDerivedType(typeof(CharacterRemoved), "character_removed")]
[JsonDerivedType(typeof(TitleChanged), "title_changed")]
[JsonDerivedType(typeof(LengthChanged), "length_changed")]
[JsonDerivedType(typeof(FormatChanged), "format_changed")]
[JsonDerivedType(typeof(VoiceChanged), "voice_changed")]
[JsonDerivedType(typeof(MusicChanged), "music_changed")]
[JsonDerivedType(typeof(RevisionRestored), "revision_restored")]
[JsonDerivedType(typeof(PreferencesChanged), "preferences_changed")]
[JsonDerivedType(typeof(PriceQuoted), "price_quoted")]
[JsonDerivedType(typeof(BreakdownApproved), "breakdown_approved")]
[JsonDerivedType(typeof(StageChanged), "stage_changed")]
[JsonDerivedType(typeof(AssetReady), "asset_ready")]
[JsonDerivedType(typeof(FilmCompleted), "completed")]
[JsonDerivedType(typeof(TaskError), "error")]
[JsonDerivedType(typeof(SceneFailed), "scene_failed")]
[JsonDerivedType(typeof(ScenesRetried), "scenes_retried")]
[JsonDerivedType(typeof(QuestionAsked), "question_asked")]
[JsonDerivedType(typeof(QuestionAnswered), "question_answered")]
[JsonDerivedType(typeof(ToolCalled), "tool_call")]
[JsonDerivedType(typeof(ToolAnswered), "tool_result")]
[JsonDerivedType(typeof(TurnEnded), "turn_ended")]
[JsonDerivedType(typeof(TaskDeleted), "task_deleted")]
[JsonDerivedType(typeof(TaskRestored), "task_restored")]
public abstract record TaskFact;

/// <summary>A fact that makes a new revision of the breakdown.</summary>
/// <param name="Revision">The number of the revision it makes.</param>
public abstract record RevisionFact(int Revision) : TaskFact
{
    /// <summary>
    /// What the pictures are painted with that it touches; null, and then not written, when it was decided without a painter.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PainterMark? Painter { get; init; }

    /// <summary>As <see cref="CommandEnvelope.Step"/>; null is not written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Step { get; init; }

    /// <summary>
    /// The revision that undo brings back where it is not the one before, 0 for none: the revision before is part of
    /// the same
    /// step. Null is not written.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Since { get; init; }
}

public sealed record TaskCreated(VideoTaskId Task, UserId Owner, Brief Brief) : TaskFact;

/// <param name="Id">The id under which the line was streamed, null when it was not.</param>
public sealed record ChatMessage(Actor By, string Speaker, string Text, string? Id = null) : TaskFact;

public sealed record BreakdownProposed(int Revision, Breakdown Breakdown) : RevisionFact(Revision);

public sealed record SceneAdded(int Revision, Scene Scene, int Index) : RevisionFact(Revision);

public sealed record SceneRemoved(int Revision, SceneId Scene) : RevisionFact(Revision);

public sealed record SceneMoved(int Revision, SceneId Scene, int Index) : RevisionFact(Revision);

public sealed record SceneChanged(int Revision, Scene Scene) : RevisionFact(Revision);

public sealed record SceneApproved(int Revision, SceneId Scene, bool Approved) : RevisionFact(Revision);

public sealed record CharacterChanged(int Revision, Character Character) : RevisionFact(Revision);

public sealed record CharacterRemoved(int Revision, CharacterId Character) : RevisionFact(Revision);

public sealed record TitleChanged(int Revision, string Title) : RevisionFact(Revision);

public sealed record LengthChanged(int Revision, double Seconds) : RevisionFact(Revision);

public sealed record FormatChanged(int Revision, FilmFormat Format) : RevisionFact(Revision);

public sealed record VoiceChanged(int Revision, Voice Voice) : RevisionFact(Revision);

public sealed record MusicChanged(int Revision, MusicDirection Music) : RevisionFact(Revision);

/// <param name="From">The earlier revision whose content came back.</param>
/// <param name="UndoTo">What undo brings back next.</param>
/// <param name="RedoTo">What redo brings back next.</param>
public sealed record RevisionRestored(int Revision, int From, int? UndoTo, int? RedoTo) : RevisionFact(Revision);

public sealed record PreferencesChanged(Preferences Preferences) : TaskFact;

/// <param name="Price">US dollars; null when it is not known.</param>
public sealed record PriceQuoted(int Revision, decimal? Price) : TaskFact;

public sealed record BreakdownApproved(int Revision, decimal PriceCeiling) : TaskFact;

public sealed record StageChanged(TaskStage Stage) : TaskFact;

public sealed record AssetReady(AssetNote Asset) : TaskFact;

public sealed record FilmCompleted(FilmResult Result) : TaskFact;

/// <param name="Code">Cut short when it was longer than <see cref="LongestCode"/>.</param>
/// <param name="Message">Cut short when it was longer than <see cref="LongestMessage"/>.</param>
public sealed record TaskError(string Code, string Message, SceneId? Scene) : TaskFact
{
    /// <summary>Characters.</summary>
    public const int LongestCode = 100;

    /// <summary>Characters.</summary>
    public const int LongestMessage = 2000;
}

/// <summary>A part of a scene could not be made. What does not need it is made all the same.</summary>
/// <param name="Part">Its kind, as <see cref="AssetNote.Kind"/>; <c>portrait</c> when it is the picture of a character
/// of the scene.</param>
/// <param name="Key">Its <see cref="Graph.AssetKey"/> as text.</param>
/// <param name="Code">As <see cref="TaskError.Code"/>.</param>
/// <param name="Message">As <see cref="TaskError.Message"/>.</param>
/// <param name="Paid">Whether this attempt was paid for.</param>
public sealed record SceneFailed(SceneId Scene, string Part, string Key, string Code, string Message, Payment Paid) : TaskFact;

/// <summary>Scenes that had failed are tried again.</summary>
/// <param name="Scenes">At least one.</param>
public sealed record ScenesRetried(ValueList<SceneId> Scenes) : TaskFact;

/// <summary>The crew asks the person. Its words stand in the chat too; the person chooses, or answers in own words.</summary>
/// <param name="Id">Names the question within the task.</param>
/// <param name="Speaker">The role that asks, such as <c>director</c>.</param>
/// <param name="Choices">Two or three answers to choose from.</param>
public sealed record QuestionAsked(string Id, string Speaker, string Text, ValueList<string> Choices) : TaskFact
{
    public const int FewestChoices = 2;

    public const int MostChoices = 3;

    /// <summary>Characters.</summary>
    public const int LongestChoice = 200;

    /// <summary>Characters.</summary>
    public const int LongestText = 2000;
}

/// <param name="Choice">Which of the choices it was, from 1; null for own words.</param>
public sealed record QuestionAnswered(string Id, int? Choice, string Text) : TaskFact;

/// <summary>An agent of the crew uses a tool.</summary>
/// <param name="Speaker">The role that uses it, such as <c>scene_writer</c>.</param>
/// <param name="Call">Names the call within the task.</param>
/// <param name="Arguments">
/// What it was called with, as JSON; cut short when it was longer than <see cref="LongestArguments"/>.
/// </param>
public sealed record ToolCalled(string Speaker, string Tool, string Call, string Arguments) : TaskFact
{
    /// <summary>Characters.</summary>
    public const int LongestArguments = 4000;
}

/// <summary>What the tool answered.</summary>
/// <param name="Code">The refusal's code, null when it took effect.</param>
public sealed record ToolAnswered(string Speaker, string Tool, string Call, bool Ok, string? Code, string Message) : TaskFact
{
    /// <summary>Characters.</summary>
    public const int LongestMessage = 1000;
}

/// <summary>The crew has answered the person.</summary>
/// <param name="Through">How many lines of the chat are answered, counted from its first.</param>
/// <param name="Outcome">How the turn ended, such as <c>done</c> or <c>interrupted</c>.</param>
public sealed record TurnEnded(int Through, string Outcome) : TaskFact
{
    /// <summary>The outcome of a turn that the person stopped.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>
    /// The outcome of a turn that ends with a question, before there is a plan: it waits for the answer.
    /// </summary>
    public const string Asked = "asked";

    /// <summary>
    /// The outcome of a turn in which the crew declined to plan the film: it waits for other words.
    /// </summary>
    public const string Refused = "refused";
}

/// <summary>The owner has deleted the task: nothing happens to it any more unless it is restored.</summary>
/// <param name="Until">It can be restored before this time; then story, folder and unshared parts are removed.</param>
public sealed record TaskDeleted(DateTimeOffset Until) : TaskFact;

public sealed record TaskRestored : TaskFact;

/// <summary>A fact in its place in the task's story.</summary>
/// <param name="Epoch">Changes only when the story had to start anew.</param>
/// <param name="Seq">Counts from 1 without gaps within the epoch.</param>
/// <param name="Cause">The command that caused it, so that repeating the command can be recognised.</param>
/// <param name="Request">
/// What the command asked for, as <see cref="CommandEnvelope.Digest"/>; null does not say.
/// </param>
public sealed record StoryEntry(
    long Epoch, long Seq, DateTimeOffset At, CommandId Cause, TaskFact Fact, string? Request = null);
