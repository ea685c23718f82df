namespace Pixora.Agents.Planning.Editing;

/// <summary>Where a sentence names a scene.</summary>
/// <param name="Place">From 1; null for the last scene.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">The unit after the last.</param>
internal readonly record struct SceneReference(int? Place, int Start, int End);
