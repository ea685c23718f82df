namespace Pixora.Agents.Planning.Editing;

/// <summary>What a sentence wants to be seen or heard.</summary>
/// <param name="Text">The person's own words.</param>
/// <param name="Start">Where the phrase that introduces it begins.</param>
/// <param name="Spoken">True when it is said to be spoken, false when it is said to be seen, null when neither.</param>
/// <param name="Sure">False when only a little word such as "to" introduces it.</param>
internal sealed record SceneContent(string Text, int Start, bool? Spoken, bool Sure);
