using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>What a fact says. Its <c>type</c> stands beside it, in <see cref="WireFact"/>.</summary>
[JsonDerivedType(typeof(TaskCreated))]
[JsonDerivedType(typeof(ChatMessage))]
[JsonDerivedType(typeof(BreakdownProposed))]
[JsonDerivedType(typeof(SceneAdded))]
[JsonDerivedType(typeof(SceneRemoved))]
[JsonDerivedType(typeof(SceneMoved))]
[JsonDerivedType(typeof(SceneChanged))]
[JsonDerivedType(typeof(SceneApproved))]
[JsonDerivedType(typeof(CharacterChanged))]
[JsonDerivedType(typeof(CharacterRemoved))]
[JsonDerivedType(typeof(TitleChanged))]
[JsonDerivedType(typeof(LengthChanged))]
[JsonDerivedType(typeof(FormatChanged))]
[JsonDerivedType(typeof(VoiceChanged))]
[JsonDerivedType(typeof(MusicChanged))]
[JsonDerivedType(typeof(RevisionRestored))]
[JsonDerivedType(typeof(PreferencesChanged))]
[JsonDerivedType(typeof(PriceQuoted))]
[JsonDerivedType(typeof(BreakdownApproved))]
[JsonDerivedType(typeof(StageChanged))]
[JsonDerivedType(typeof(AssetReady))]
[JsonDerivedType(typeof(FilmCompleted))]
[JsonDerivedType(typeof(TaskError))]
[JsonDerivedType(typeof(SceneFailed))]
[JsonDerivedType(typeof(ScenesRetried))]
[JsonDerivedType(typeof(QuestionAsked))]
[JsonDerivedType(typeof(QuestionAnswered))]
[JsonDerivedType(typeof(ToolCalled))]
[JsonDerivedType(typeof(ToolAnswered))]
[JsonDerivedType(typeof(TurnEnded))]
[JsonDerivedType(typeof(TaskDeleted))]
[JsonDerivedType(typeof(TaskRestored))]
public abstract record FactData
{
    /// <summary>A fact that makes a new revision of the plan.</summary>
    /// <param name="Revision">The number of the revision it makes.</param>
    public abstract record OfRevision(int Revision) : FactData
    {
        /// <summary>
        /// The revision that undo brings back where it is not the one before, 0 for none: one undo takes all edits of
        /// one
        /// answer of the crew back. Not written for an edit that stands alone.
        /// </summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Since { get; init; }
    }

    /// <param name="Task">Its id.</param>
    /// <param name="Owner">Id of its owner.</param>
    [WireType("task_created")]
    public sealed record TaskCreated(string Task, string Owner, WireBrief Brief) : FactData;

    /// <param name="Speaker"><c>you</c>, or a role of the crew.</param>
    /// <param name="Id">Of the tokens it was heard by, null when it was not streamed.</param>
    [WireType("chat_message")]
    public sealed record ChatMessage(WireActor By, string Speaker, string Text, string? Id) : FactData;

    [WireType("breakdown_proposed")]
    public sealed record BreakdownProposed(int Revision, WireBreakdown Breakdown) : OfRevision(Revision);

    /// <param name="Index">Place in the playing order, from 0.</param>
    [WireType("scene_added")]
    public sealed record SceneAdded(int Revision, WireScene Scene, int Index) : OfRevision(Revision);

    /// <param name="Scene">Its id.</param>
    [WireType("scene_removed")]
    public sealed record SceneRemoved(int Revision, string Scene) : OfRevision(Revision);

    /// <param name="Scene">Its id.</param>
    /// <param name="Index">Place in the playing order after the move, from 0.</param>
    [WireType("scene_moved")]
    public sealed record SceneMoved(int Revision, string Scene, int Index) : OfRevision(Revision);

    /// <param name="Scene">Whole, as it is now.</param>
    [WireType("scene_changed")]
    public sealed record SceneChanged(int Revision, WireScene Scene) : OfRevision(Revision);

    /// <param name="Scene">Its id.</param>
    [WireType("scene_approved")]
    public sealed record SceneApproved(int Revision, string Scene, bool Approved) : OfRevision(Revision);

    [WireType("character_changed")]
    public sealed record CharacterChanged(int Revision, WireCharacter Character) : OfRevision(Revision);

    /// <param name="Character">Its id.</param>
    [WireType("character_removed")]
    public sealed record CharacterRemoved(int Revision, string Character) : OfRevision(Revision);

    [WireType("title_changed")]
    public sealed record TitleChanged(int Revision, string Title) : OfRevision(Revision);

    /// <param name="Seconds">Length asked for.</param>
    [WireType("length_changed")]
    public sealed record LengthChanged(int Revision, double Seconds) : OfRevision(Revision);

    [WireType("format_changed")]
    public sealed record FormatChanged(int Revision, WireFormat Format) : OfRevision(Revision);

    [WireType("voice_changed")]
    public sealed record VoiceChanged(int Revision, WireVoice Voice) : OfRevision(Revision);

    [WireType("music_changed")]
    public sealed record MusicChanged(int Revision, WireMusic Music) : OfRevision(Revision);

    /// <param name="From">The earlier revision whose content came back.</param>
    /// <param name="UndoTo">What undo brings back next, null for nothing.</param>
    /// <param name="RedoTo">What redo brings back next, null for nothing.</param>
    [WireType("revision_restored")]
    public sealed record RevisionRestored(int Revision, int From, int? UndoTo, int? RedoTo) : OfRevision(Revision);

    [WireType("preferences_changed")]
    public sealed record PreferencesChanged(WirePreferences Preferences) : FactData;

    /// <param name="Revision">The one that was priced.</param>
    /// <param name="Price">US dollars; null when it is not known.</param>
    [WireType("price_quoted")]
    public sealed record PriceQuoted(int Revision, decimal? Price) : FactData;

    /// <param name="Revision">The one that was approved.</param>
    /// <param name="PriceCeiling">US dollars.</param>
    [WireType("breakdown_approved")]
    public sealed record BreakdownApproved(int Revision, decimal PriceCeiling) : FactData;

    [WireType("stage_changed")]
    public sealed record StageChanged(WireStage Stage) : FactData;

    [WireType("asset_ready")]
    public sealed record AssetReady(WireAsset Asset) : FactData;

    [WireType("completed")]
    public sealed record FilmCompleted(WireFilm Result) : FactData;

    /// <param name="Code">Stable; see <see cref="RefusalCodes"/>.</param>
    /// <param name="Message">What happened and what to do next, for a person.</param>
    /// <param name="Scene">Where it happened; null for the whole film.</param>
    [WireType("error")]
    public sealed record TaskError(string Code, string Message, string? Scene) : FactData;

    /// <summary>A part of a scene could not be made; what does not need it is made all the same.</summary>
    /// <param name="Scene">Its id.</param>
    /// <param name="Part">As the kind of an asset: <c>image</c>, <c>narration</c> …</param>
    /// <param name="Key">Of the asset that is missing.</param>
    /// <param name="Code">Stable; see <see cref="RefusalCodes"/>.</param>
    /// <param name="Message">What happened and what to do next, for a person.</param>
    /// <param name="Paid">Whether this attempt was paid for.</param>
    [WireType("scene_failed")]
    public sealed record SceneFailed(
        string Scene, string Part, string Key, string Code, string Message, WirePayment Paid) : FactData;

    /// <summary>Scenes that had failed are tried again.</summary>
    /// <param name="Scenes">Their ids.</param>
    [WireType("scenes_retried")]
    public sealed record ScenesRetried(IReadOnlyList<string> Scenes) : FactData;

    /// <summary>The crew asks the person. Its words stand in the chat too.</summary>
    /// <param name="Id">What an answer names.</param>
    /// <param name="Speaker">The role that asks.</param>
    /// <param name="Choices">Two or three answers; own words are always possible.</param>
    [WireType("question_asked")]
    public sealed record QuestionAsked(string Id, string Speaker, string Text, IReadOnlyList<string> Choices) : FactData;

    /// <summary>The person has answered; the words stand in the chat too.</summary>
    /// <param name="Id">Of the question.</param>
    /// <param name="Choice">Which of the choices it was, from 1; null for own words.</param>
    [WireType("question_answered")]
    public sealed record QuestionAnswered(string Id, int? Choice, string Text) : FactData;

    /// <summary>An agent of the crew uses a tool.</summary>
    /// <param name="Speaker">The role that uses it.</param>
    /// <param name="Call">Names the call within the task.</param>
    /// <param name="Arguments">JSON as text, cut at 4,000 characters.</param>
    [WireType("tool_call")]
    public sealed record ToolCalled(string Speaker, string Tool, string Call, string Arguments) : FactData;

    /// <summary>What the tool answered.</summary>
    /// <param name="Code">Of the refusal, null when it took effect.</param>
    [WireType("tool_result")]
    public sealed record ToolAnswered(string Speaker, string Tool, string Call, bool Ok, string? Code, string Message) : FactData;

    /// <summary>The crew has answered the person.</summary>
    /// <param name="Through">Lines of the chat that are answered, counted from its first.</param>
    /// <param name="Outcome"><c>done</c>, <c>interrupted</c>, <c>limited</c>, <c>failed</c> or <c>asked</c>.</param>
    [WireType("turn_ended")]
    public sealed record TurnEnded(int Through, string Outcome) : FactData;

    /// <param name="Until">It can be restored before this time.</param>
    [WireType("task_deleted")]
    public sealed record TaskDeleted(DateTimeOffset Until) : FactData;

    [WireType("task_restored")]
    public sealed record TaskRestored : FactData;
}
