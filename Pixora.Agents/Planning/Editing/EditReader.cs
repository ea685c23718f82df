namespace Pixora.Agents.Planning.Editing;

/// <summary>Understands a sentence that edits a film, in English, German, Spanish, French and Chinese. What it is not sure of it does not claim to know.</summary>
internal static class EditReader
{
    /// <summary>Reads any text; the same text is always read the same way.</summary>
    /// <param name="scenes">How many scenes the plan has; it gives the last one its number.</param>
    internal static EditIntent Read(string text, int scenes)
    {
        var sentence = new EditSentence(text);
        return OrderReader.Read(sentence)
            ?? SceneEditReader.Read(sentence, scenes)
            ?? FilmEditReader.Read(sentence)
            ?? new EditIntent.Unknown();
    }
}
