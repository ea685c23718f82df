using System.Text.Json.Serialization;

namespace Pixora.Hub.Contracts;

/// <summary>
/// Everything that a person can ask of a task. On the wire each has its <c>type</c>, such as <c>{"type":"undo"}</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ProposeBreakdown), "propose_breakdown")]
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
[JsonDerivedType(typeof(AnswerQuestion), "answer")]
[JsonDerivedType(typeof(DeleteTask), "delete_task")]
[JsonDerivedType(typeof(RestoreTask), "restore_task")]
public abstract record WireCommand
{
    /// <summary>Replaces the whole plan.</summary>
    public sealed record ProposeBreakdown(WireBreakdown Breakdown) : WireCommand;

    /// <param name="Index">Place in the playing order, 0 for the first, the number of scenes for the end.</param>
    public sealed record AddScene(WireSceneDraft Scene, int Index) : WireCommand;

    /// <param name="Scene">Its id.</param>
    public sealed record RemoveScene(string Scene) : WireCommand;

    /// <param name="Scene">Its id.</param>
    /// <param name="Index">Place in the playing order after the move, from 0.</param>
    public sealed record MoveScene(string Scene, int Index) : WireCommand;

    /// <param name="Scene">Its id.</param>
    public sealed record UpdateScene(string Scene, WireScenePatch Patch) : WireCommand;

    /// <summary>Asks for another picture of the same scene.</summary>
    /// <param name="Scene">Its id.</param>
    public sealed record RegenerateScene(string Scene) : WireCommand;

    /// <param name="Scene">Its id.</param>
    public sealed record ApproveScene(string Scene, bool Approved) : WireCommand;

    /// <summary>Adds a character, or replaces the one with the same id.</summary>
    public sealed record PutCharacter(WireCharacter Character) : WireCommand;

    /// <summary>Removes a character, also from the scenes that name it.</summary>
    /// <param name="Character">Its id.</param>
    public sealed record RemoveCharacter(string Character) : WireCommand;

    /// <param name="Title">1 to 120 characters, in one line.</param>
    public sealed record SetTitle(string Title) : WireCommand;

    /// <summary>Sets the length asked for and scales every scene to it.</summary>
    /// <param name="Seconds">5 to 600.</param>
    public sealed record SetLength(double Seconds) : WireCommand;

    public sealed record SetAspect(WireAspect Aspect) : WireCommand;

    public sealed record SetStyle(WireStyle Style) : WireCommand;

    /// <summary>Sets the language of voice and captions; it translates nothing.</summary>
    /// <param name="Language">ISO 639-1 code.</param>
    public sealed record SetLanguage(string Language) : WireCommand;

    public sealed record SetCaptions(WireCaptions Captions) : WireCommand;

    /// <summary>Chooses who makes the parts of this film.</summary>
    public sealed record SetMakers(WireMakers Makers) : WireCommand;

    public sealed record SetVoice(WireVoice Voice) : WireCommand;

    public sealed record SetMusic(WireMusic Music) : WireCommand;

    public sealed record SetPreferences(WirePreferences Preferences) : WireCommand;

    /// <summary>Adds a line to the chat.</summary>
    /// <param name="Speaker">Not read: a person is always <c>you</c>.</param>
    /// <param name="Text">1 to 8,000 characters.</param>
    /// <param name="Id">Not read: a person's line is not streamed.</param>
    public sealed record Say(string Speaker, string Text, string? Id = null) : WireCommand;

    /// <summary>Allows making the film of one revision for at most one price.</summary>
    /// <param name="PriceCeiling">US dollars.</param>
    public sealed record ApproveBreakdown(int Revision, decimal PriceCeiling) : WireCommand;

    public sealed record Undo : WireCommand;

    public sealed record Redo : WireCommand;

    public sealed record RestoreRevision(int Revision) : WireCommand;

    public sealed record Cancel : WireCommand;

    /// <summary>Goes on after a failure or a cancel, with what is already made.</summary>
    /// <param name="Scenes">Ids of the failed scenes to try again; null for all of them.</param>
    public sealed record Retry(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Scenes = null) : WireCommand;

    /// <summary>Answers the open question: by a choice or in own words, one of the two.</summary>
    /// <param name="Question">Its id.</param>
    /// <param name="Choice">From 1.</param>
    /// <param name="Text">1 to 8,000 characters.</param>
    public sealed record AnswerQuestion(string Question, int? Choice = null, string? Text = null) : WireCommand;

    /// <summary>
    /// Stops all work and puts the task away: it can be restored for a while, then it is gone for good.
    /// </summary>
    public sealed record DeleteTask : WireCommand;

    /// <summary>Takes a deletion back, in time.</summary>
    public sealed record RestoreTask : WireCommand;
}
