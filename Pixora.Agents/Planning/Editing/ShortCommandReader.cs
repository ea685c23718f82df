namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads commands without an object: undo, redo, status, approve, cancel.</summary>
internal static class ShortCommandReader
{
    private static readonly string[] Parts = ["scene", "music", "voice", "style", "aspect", "language", "captions", "title", "picture"];

    /// <summary>Null when it is none, or when the sentence says more than the command.</summary>
    internal static EditIntent? Read(EditSentence sentence) =>
        sentence.Scenes.Count > 0 || Array.Exists(Parts, sentence.Concerns) || sentence.Unread(sentence.Actions, sentence.Topics) > 0 ? null
        : sentence.Does("undo") ? new EditIntent.Undo()
        : sentence.Does("redo") ? new EditIntent.Redo()
        : sentence.Does("status") ? new EditIntent.AskStatus()
        : sentence.Does("approve") ? new EditIntent.Approve()
        : sentence.Does("cancel") ? new EditIntent.Cancel()
        : null;
}
