namespace Pixora.Agents.Planning.Editing;

/// <summary>The new text that a sentence gives for a scene.</summary>
/// <param name="Text">The person's own words.</param>
/// <param name="Start">Where the phrase that introduces it begins.</param>
/// <param name="Spoken">True for narration, false for the picture, null when the sentence does not say which.</param>
/// <param name="Sure">False when only a little word such as "to" introduces it.</param>
internal sealed record SceneContent(string Text, int Start, bool? Spoken, bool Sure);
