using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pixora.Media.Tasks;

/// <summary>The commands of a task, over every API.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProposeBreakdown), "propose_breakdown")]
[JsonDerivedType(typeof(EditPlan), "edit_plan")]
[JsonDerivedType(typeof(AddScene), "add_scene")]
[JsonDerivedType(typeof(RemoveScene), "remove_scene")]
[JsonDerivedType(typeof(MoveScene), "move_scene")]
[JsonDerivedType(typeof(UpdateScene), "update_scene")]
[JsonDerivedType(typeof(RegenerateScene), "regenerate_scene")]
[JsonDerivedType(typeof(ApproveScene), "approve_scene")]
[JsonDerivedType(typeof(PutCharacter), "put_character")]
[JsonDerivedType(typeof(RemoveCharacter), "remove_character")]
[JsonDerivedType(typeof(SetTitle), "set_title")]
[JsonDerivedType(typeof(SetLength), "set_length")]
[JsonDerivedType(typeof(SetAspect), "set_aspect")]
[JsonDerivedType(typeof(SetStyle), "set_style")]
[JsonDerivedType(typeof(SetLanguage), "set_language")]
[JsonDerivedType(typeof(SetCaptions), "set_captions")]
[JsonDerivedType(typeof(SetMakers), "set_makers")]
[JsonDerivedType(typeof(SetVoice), "set_voice")]
[JsonDerivedType(typeof(SetMusic), "set_music")]
[JsonDerivedType(typeof(SetPreferences), "set_preferences")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(ApproveBreakdown), "approve_breakdown")]
[JsonDerivedType(typeof(Undo), "undo")]
[JsonDerivedType(typeof(Redo), "redo")]
[JsonDerivedType(typeof(RestoreRevision), "restore_revision")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Retry), "retry")]
[JsonDerivedType(typeof(DeleteTask), "delete_task")]
[JsonDerivedType(typeof(RestoreTask), "restore_task")]
[JsonDerivedType(typeof(QuotePrice), "quote_price")]
[JsonDerivedType(typeof(RecordAsset), "record_asset")]
[JsonDerivedType(typeof(CompleteFilm), "complete_film")]
[JsonDerivedType(typeof(ReportFailure), "report_failure")]
[JsonDerivedType(typeof(ReportSceneFailure), "report_scene_failure")]
[JsonDerivedType(typeof(HoldFilm), "hold_film")]
[JsonDerivedType(typeof(AskQuestion), "ask_question")]
[JsonDerivedType(typeof(AnswerQuestion), "answer")]
[JsonDerivedType(typeof(CallTool), "call_tool")]
[JsonDerivedType(typeof(AnswerTool), "answer_tool")]
[JsonDerivedType(typeof(EndTurn), "end_turn")]
public abstract record TaskCommand;

public sealed record ProposeBreakdown(Breakdown Breakdown) : TaskCommand;

/// <summary>Several edits as one revision, so that one undo takes all of them back; all of them or none.</summary>
/// <param name="Edits">In order, each decided on what those before it made; commands that make a revision of their own.</param>
public sealed record EditPlan(ValueList<TaskCommand> Edits) : TaskCommand
{
    /// <summary>The most edits of one command.</summary>
    public const int MostEdits = 40;
}

/// <param name="Index">Place in the playing order, 0 for the first, the number of scenes for the end.</param>
public sealed record AddScene(SceneDraft Scene, int Index) : TaskCommand;

public sealed record RemoveScene(SceneId Scene) : TaskCommand;

/// <param name="Index">Place in the playing order after the move, from 0.</param>
public sealed record MoveScene(SceneId Scene, int Index) : TaskCommand;

public sealed record UpdateScene(SceneId Scene, ScenePatch Patch) : TaskCommand;

/// <summary>Asks for another picture of the same scene.</summary>
public sealed record RegenerateScene(SceneId Scene) : TaskCommand;

public sealed record ApproveScene(SceneId Scene, bool Approved) : TaskCommand;

/// <summary>Adds a character, or replaces the one with the same id.</summary>
public sealed record PutCharacter(Character Character) : TaskCommand;

/// <summary>Removes a character, also from the scenes that name it.</summary>
public sealed record RemoveCharacter(CharacterId Character) : TaskCommand;

public sealed record SetTitle(string Title) : TaskCommand;

/// <summary>Sets the length asked for and scales every scene to it.</summary>
public sealed record SetLength(double Seconds) : TaskCommand;

public sealed record SetAspect(AspectRatio Aspect) : TaskCommand;

public sealed record SetStyle(VisualStyle Style) : TaskCommand;

/// <summary>Sets the language of voice and captions; it translates nothing.</summary>
public sealed record SetLanguage(string Language) : TaskCommand;

public sealed record SetCaptions(CaptionMode Captions) : TaskCommand;

/// <summary>Chooses who makes the film's parts. What was made by others stays and is not used.</summary>
public sealed record SetMakers(MakerChoices Makers) : TaskCommand;

public sealed record SetVoice(Voice Voice) : TaskCommand;

public sealed record SetMusic(MusicDirection Music) : TaskCommand;

public sealed record SetPreferences(Preferences Preferences) : TaskCommand;

/// <summary>Adds a line to the chat.</summary>
/// <param name="Speaker">Name shown, such as <c>director</c>; ignored for a person.</param>
/// <param name="Id">The id under which the line was streamed, null when it was not.</param>
public sealed record Say(string Speaker, string Text, string? Id = null) : TaskCommand;

/// <summary>Allows making the film of one revision for at most one price.</summary>
/// <param name="PriceCeiling">US dollars.</param>
public sealed record ApproveBreakdown(int Revision, decimal PriceCeiling) : TaskCommand;

public sealed record Undo : TaskCommand;

public sealed record Redo : TaskCommand;

public sealed record RestoreRevision(int Revision) : TaskCommand;

public sealed record Cancel : TaskCommand;

/// <summary>Goes on after a failure or a cancel, with what is already made.</summary>
/// <param name="Scenes">The failed scenes to try again; null for all of them.</param>
public sealed record Retry(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ValueList<SceneId>? Scenes = null) : TaskCommand;

/// <summary>Stops all work and deletes the task: it can be restored for a while, then it is removed.</summary>
public sealed record DeleteTask : TaskCommand;

/// <summary>Takes a deletion back, in time.</summary>
public sealed record RestoreTask : TaskCommand;

/// <summary>Says what making a revision would cost.</summary>
/// <param name="Price">US dollars; null when it is not known.</param>
public sealed record QuotePrice(int Revision, decimal? Price) : TaskCommand;

/// <summary>Says that an asset of the approved revision is there.</summary>
public sealed record RecordAsset(AssetNote Asset) : TaskCommand;

public sealed record CompleteFilm(FilmResult Result) : TaskCommand;

/// <param name="Scene">Where it happened, null when it concerns the whole film.</param>
public sealed record ReportFailure(string Code, string Message, SceneId? Scene) : TaskCommand;

/// <summary>Says that a part of a scene could not be made, while the film's other parts still are.</summary>
/// <param name="Part">As <see cref="SceneFailed.Part"/>.</param>
/// <param name="Key">As <see cref="SceneFailed.Key"/>.</param>
public sealed record ReportSceneFailure(
    SceneId Scene, string Part, string Key, string Code, string Message, Payment Paid) : TaskCommand;

/// <summary>Says that everything was made that does not need the parts that failed.</summary>
public sealed record HoldFilm(int Revision) : TaskCommand;

/// <summary>Asks the person what was said in the chat. It takes the place of a question that is not answered.</summary>
/// <param name="Id">As <see cref="QuestionAsked.Id"/>.</param>
public sealed record AskQuestion(string Id, string Speaker, string Text, ValueList<string> Choices) : TaskCommand;

/// <summary>Answers the open question: by a choice or in own words, one of the two.</summary>
/// <param name="Question">Its id.</param>
/// <param name="Choice">From 1.</param>
public sealed record AnswerQuestion(string Question, int? Choice = null, string? Text = null) : TaskCommand;

/// <summary>Says that an agent of the crew is about to use a tool.</summary>
/// <param name="Call">Names the call within the task.</param>
/// <param name="Arguments">
/// What it was called with, as JSON; at most <see cref="ToolCalled.LongestArguments"/> characters.
/// </param>
public sealed record CallTool(string Speaker, string Tool, string Call, string Arguments) : TaskCommand;

/// <summary>Says what a tool answered.</summary>
/// <param name="Code">The refusal's code, null when it took effect.</param>
public sealed record AnswerTool(string Call, bool Ok, string? Code, string Message) : TaskCommand;

/// <summary>Says that the crew has answered the person.</summary>
/// <param name="Through">How many lines of the chat are answered, counted from its first.</param>
/// <param name="Outcome">How the turn ended, such as <c>done</c> or <c>interrupted</c>.</param>
public sealed record EndTurn(int Through, string Outcome) : TaskCommand;

/// <summary>A command with its sender, time and expected revision.</summary>
/// <param name="ExpectedRevision">The revision the sender saw; the command is refused as stale when the task has moved
/// on. Null skips this check.</param>
public sealed record CommandEnvelope(
    CommandId Id, Actor By, DateTimeOffset At, TaskCommand Command, int? ExpectedRevision = null)
{
    /// <summary>How long a deleted task can be restored unless the server is set up otherwise.</summary>
    public static readonly TimeSpan UsuallyRestorable = TimeSpan.FromDays(7);

    private const int DigestLength = 16;

    // Numbers that no rule accepts have a digest too.
    private static readonly JsonSerializerOptions Plain = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>
    /// How long a task that this command deletes can be restored. As with <see cref="At"/>, the door says so and not
    /// the sender.
    /// </summary>
    public TimeSpan Restorable { get; init; } = UsuallyRestorable;

    /// <summary>
    /// What this server paints with: pictures that the command touches are painted with it. The door says so and not the
    /// sender; null where there is no painter.
    /// </summary>
    public PainterMark? Painter { get; init; }

    /// <summary>
    /// Names what the command is a part of, such as one answer of the crew: revisions of one step that follow each
    /// other
    /// are taken back by one undo. Null for a command that stands alone.
    /// </summary>
    public string? Step { get; init; }

    /// <summary>
    /// Tells one request from another: the start of the SHA-256 over sender and command, hexadecimal.
    /// </summary>
    public string Digest() => Convert.ToHexStringLower(
        SHA256.HashData([(byte)By, .. JsonSerializer.SerializeToUtf8Bytes(Command, Plain)]))[..DigestLength];
}
