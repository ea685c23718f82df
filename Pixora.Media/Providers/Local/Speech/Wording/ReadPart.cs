namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Words that are spoken for a piece of a text.</summary>
/// <param name="Text">Words, with spaces between them.</param>
/// <param name="Source">First UTF-16 unit of the piece in the text.</param>
internal readonly record struct ReadPart(string Text, int Source);
